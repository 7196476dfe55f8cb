package bench.consent.start_graph;

import android.content.Context;
import android.telephony.TelephonyManager;

/** Signs the rider in by the number of the phone. */
final class Number extends Step {
    private final Context context;
    private String rider = "";

    Number(Context context, String... after) {
        super("number", after);
        this.context = context;
    }

    @Override
    public void run() {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        try {
            rider = phone.getLine1Number(); //: #read
        } catch (SecurityException denied) {
            rider = "";
        }
    }

    String rider() {
        return rider;
    }
}
