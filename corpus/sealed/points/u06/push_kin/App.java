package bench.points.push_kin;

import android.app.Application;
import com.quickpush.sdk.Pusher;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Pusher.with(this).start();
    }
}
