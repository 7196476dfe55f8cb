package bench.consent.mmkv_flag;

import android.content.Context;
import android.telephony.TelephonyManager;

/** Identifies the handset towards the book-keeping service. */
final class Device {
    private static String number = "";

    private Device() {}

    static void collect(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        try {
            number = phone.getDeviceId(); //: #read
        } catch (SecurityException denied) {
            number = "";
        }
    }

    static String number() {
        return number;
    }
}
