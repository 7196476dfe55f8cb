package bench.consent.umeng_init;

import android.app.Application;
import com.umeng.commonsdk.UMConfigure;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        UMConfigure.preInit(this, "5f0000000000000000000000", "store"); //: @preinit
        UMConfigure.init(this, "5f0000000000000000000000", "store", 1, ""); //: @breach #init
    }
}
