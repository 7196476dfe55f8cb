package bench.consent.server_flag;

import android.app.Application;
import android.os.Handler;
import android.os.Looper;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Handler main = new Handler(Looper.getMainLooper());
        new Thread(() -> {
            RemoteConfig config = RemoteConfig.load(this);
            main.post(() -> Nearby.refresh(this, config));
        }).start();
    }
}
