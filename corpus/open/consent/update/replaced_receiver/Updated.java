package bench.consent.replaced_receiver;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.telephony.TelephonyManager;

/** Runs once after each update of the app. */
public final class Updated extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        context.getSharedPreferences("ring", 0).edit().putBoolean("news", true).apply();
        if (context.getSharedPreferences("ring", 0).getBoolean("agreed", false)) { //: @guarded
            register(context); //: @guarded
        } //: @guarded
        register(context); //: @breach
    }

    static void register(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        String device = "";
        try {
            device = phone.getDeviceId(); //: #read
        } catch (SecurityException denied) {
            device = "unknown";
        }
        context.getSharedPreferences("ring", 0).edit().putString("device", device).apply();
    }
}
