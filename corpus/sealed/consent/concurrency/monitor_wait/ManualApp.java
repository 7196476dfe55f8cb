package bench.consent.monitor_wait;

import android.app.Application;

public final class ManualApp extends Application {
    final Answer answer = new Answer();

    @Override
    public void onCreate() {
        super.onCreate();
        new Worker(this, answer).start();
    }
}
