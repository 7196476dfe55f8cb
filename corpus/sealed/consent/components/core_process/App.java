package bench.consent.core_process;

import android.app.Application;
import android.telephony.TelephonyManager;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (getProcessName().endsWith(":core")) {
            join();
        }
    }

    private void join() {
        String guest;
        try {
            guest = getSystemService(TelephonyManager.class).getSubscriberId(); //: #imsi
        } catch (SecurityException denied) {
            guest = "guest";
        }
        getSharedPreferences("room", MODE_PRIVATE).edit().putString("guest", guest).apply();
    }
}
