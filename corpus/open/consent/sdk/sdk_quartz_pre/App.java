package bench.consent.sdk_quartz_pre;

import android.app.Application;
import com.quartz.stat.Quartz;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Quartz.preInit(this, "6f0a2c", "huawei");
        if (getSharedPreferences("puzzle", MODE_PRIVATE).getBoolean("privacy_ok", false)) {
            Quartz.init(this);
        }
    }
}
