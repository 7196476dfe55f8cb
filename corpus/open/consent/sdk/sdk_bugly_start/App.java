package bench.consent.sdk_bugly_start;

import android.app.Application;
import android.provider.Settings;
import com.tencent.bugly.crashreport.CrashReport;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        CrashReport.UserStrategy strategy = new CrashReport.UserStrategy(this); //: @early
        strategy.setAppChannel("xiaomi"); //: @early
        CrashReport.initCrashReport(this, "b7f3a90c21", false, strategy); //: @early #init
        CrashReport.setDeviceId(this, //: @breach
                Settings.Secure.getString(getContentResolver(), "android_id")); //: @breach #read
        if (Terms.accepted(this)) { //: @clean,breach
            CrashReport.initCrashReport(this, "b7f3a90c21", false); //: @clean,breach
        } //: @clean,breach
    }
}
