package bench.consent.unused_code;

import android.content.Context;
import android.telephony.TelephonyManager;

class FullReport extends Report {
    FullReport(Context context) {
        super(context);
    }

    @Override
    void fill(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        try {
            text.append(phone.getImei(0)); //: #read
        } catch (SecurityException denied) {
            text.append("-");
        }
    }
}
