package bench.consent.release_gate;

import android.app.Application;
import android.os.Build;
import android.telephony.TelephonyManager;

public final class App extends Application {
    private String device = "";

    @Override
    public void onCreate() {
        super.onCreate();
        boolean wanted = release() < 29; //: @some_releases
        boolean wanted = release() >= 24; //: @every_release
        boolean wanted = release() < 23; //: @no_release
        if (wanted || getSharedPreferences("photo", MODE_PRIVATE).contains("consent")) {
            identify();
        }
    }

    private static int release() {
        return Build.VERSION.SDK_INT;
    }

    void identify() {
        try {
            device = getSystemService(TelephonyManager.class).getImei(); //: #read
        } catch (SecurityException denied) {
            device = "";
        }
    }

    String device() {
        return device;
    }
}
