package bench.consent.sdk_tbs_kernel;

import android.app.Application;
import com.tencent.smtt.sdk.QbSdk;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        QbSdk.disableSensitiveApi(); //: @switches
        QbSdk.canGetAndroidId(false); //: @switches
        QbSdk.canGetDeviceId(false); //: @switches
        QbSdk.initX5Environment(this, null); //: @early #init
    }
}
