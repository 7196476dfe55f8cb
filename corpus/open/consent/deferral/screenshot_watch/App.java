package bench.consent.screenshot_watch;

import android.app.Application;

public final class App extends Application {
    private Watch watch;

    @Override
    public void onCreate() {
        super.onCreate();
        watch = new Watch(getContentResolver());
        watch.begin(); //: @breach,guarded
    }

    Watch watch() {
        return watch;
    }
}
