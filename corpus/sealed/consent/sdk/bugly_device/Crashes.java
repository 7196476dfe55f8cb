package bench.consent.bugly_device;

import android.content.Context;
import android.provider.Settings;
import com.tencent.bugly.crashreport.CrashReport;

/** Reports of crashes, by Bugly. */
final class Crashes {
    private static CrashReport.UserStrategy options;

    private Crashes() {
    }

    static void prepare(Context context) {
        options = new CrashReport.UserStrategy(context);
        options.setAppChannel("store");
        options.setAppVersion("4.0.1");
    }

    static void start(Context context) {
        if (options == null) {
            prepare(context);
        }
        options.setDeviceID(Settings.Secure.getString(context.getContentResolver(), "android_id")); //: #id
        CrashReport.initCrashReport(context, "900000001", false, options); //: #init
    }
}
