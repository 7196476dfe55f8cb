package bench.consent.rules_edition;

import android.app.Application;

public final class App extends Application {
    private static final int VERSION = 1;

    @Override
    public void onCreate() {
        super.onCreate();
        new Rules(this).changed(VERSION);
    }
}
