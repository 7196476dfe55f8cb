package bench.consent.exit_paths;

import android.content.Context;
import android.telephony.TelephonyManager;

/** Notes who leaves, and why. */
final class Goodbye {
    static String last = "";

    private Goodbye() {}

    static void note(Context context, String reason) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        try {
            last = reason + " " + phone.getSubscriberId(); //: #read
        } catch (SecurityException denied) {
            last = reason;
        }
    }
}
