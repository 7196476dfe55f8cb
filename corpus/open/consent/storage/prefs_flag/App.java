package bench.consent.prefs_flag;

import android.app.Application;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (Terms.accepted(this)) {
            Visitor.recognise(this);
        }
    }
}
