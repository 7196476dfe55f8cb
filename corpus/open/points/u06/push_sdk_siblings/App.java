package bench.points.push_sdk_siblings;

import android.app.Application;
import com.umeng.commonsdk.UMConfigure;

public final class App extends Application {
    static final String KEY = "5f1000000000000000000001";

    @Override
    public void onCreate() {
        super.onCreate();
        UMConfigure.preInit(this, KEY, "store");
    }
}
