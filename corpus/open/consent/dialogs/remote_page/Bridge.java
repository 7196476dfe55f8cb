package bench.consent.remote_page;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.webkit.JavascriptInterface;

/** What pages may ask of the phone. */
final class Bridge {
    private final Context context;
    volatile boolean agreed;

    Bridge(Context context) {
        this.context = context;
    }

    @JavascriptInterface
    public String device() {
        if (!agreed) { //: @asked_back
            return ""; //: @asked_back
        } //: @asked_back
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        try {
            return phone.getDeviceId(); //: #read
        } catch (SecurityException denied) {
            return "";
        }
    }
}
