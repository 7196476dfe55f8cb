package bench.consent.json_state;

import android.app.Application;
import android.telephony.TelephonyManager;

public final class App extends Application {
    private String family = "";

    @Override
    public void onCreate() {
        super.onCreate();
        if (new Store(this).agreed()) {
            register();
        }
    }

    void register() {
        try {
            family = getSystemService(TelephonyManager.class).getDeviceId(); //: #read
        } catch (SecurityException denied) {
            family = "";
        }
    }

    String family() {
        return family;
    }
}
