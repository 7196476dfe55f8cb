package bench.consent.umeng_thread;

import android.app.Application;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Thread(new Statistics(this), "statistics").start();
    }
}
