package bench.consent.sdk_wechat_register;

import android.app.Application;
import android.provider.Settings;
import com.tencent.mm.opensdk.openapi.IWXAPI;
import com.tencent.mm.opensdk.openapi.WXAPIFactory;

public final class App extends Application {
    static IWXAPI share;
    static String inviter;

    @Override
    public void onCreate() {
        super.onCreate();
        share = WXAPIFactory.createWXAPI(this, "wx0123456789abcdef", true);
        share.registerApp("wx0123456789abcdef");
        inviter = "guest"; //: @early
        inviter = Settings.Secure.getString(getContentResolver(), "android_id"); //: @breach #read
    }
}
