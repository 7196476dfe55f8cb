package bench.consent.bugly_device;

import android.app.Application;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Crashes.start(this); //: @breach
        Crashes.prepare(this); //: @options_only
        if (answered()) Crashes.start(this); //: @guarded
    }

    boolean answered() {
        return getSharedPreferences("rules", MODE_PRIVATE).getBoolean("yes", false);
    }
}
