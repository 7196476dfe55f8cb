package bench.consent.release_gate;

import android.app.Application;
import android.os.Build;
import android.telephony.TelephonyManager;

public final class App extends Application {
    private String device = "";

    @Override
    public void onCreate() {
        super.onCreate();
        boolean wanted = Build.VERSION.SDK_INT < 29; //: @some_releases
        boolean wanted = Build.VERSION.SDK_INT >= 24; //: @every_release
        boolean wanted = Build.VERSION.SDK_INT < 23; //: @no_release
        if (wanted || getSharedPreferences("photo", MODE_PRIVATE).contains("consent")) {
            identify();
        }
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
