package bench.consent.sdk_umeng_grant;

import android.app.Application;
import com.umeng.commonsdk.UMConfigure;

public final class App extends Application {
    static final String KEY = "60a1b2c3d4e5f60718293a4b";

    @Override
    public void onCreate() {
        super.onCreate();
        UMConfigure.setLogEnabled(false);
        UMConfigure.preInit(this, KEY, "huawei"); //: @stored,later
        if (getSharedPreferences("terms", MODE_PRIVATE).getInt("answer", 0) == 1) { //: @stored
            UMConfigure.init(this, KEY, "huawei", UMConfigure.DEVICE_TYPE_PHONE, null); //: @stored
        } //: @stored
        UMConfigure.submitPolicyGrantResult(this, false); //: @breach
        UMConfigure.init(this, KEY, "huawei", UMConfigure.DEVICE_TYPE_PHONE, null); //: @breach #init
    }
}
