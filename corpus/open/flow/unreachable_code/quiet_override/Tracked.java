package bench.flow.quiet_override;

import android.app.Activity;
import android.telephony.TelephonyManager;
import android.util.Log;

/** A page that tells when it is opened. */
abstract class Tracked extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        opened();
    }

    protected void opened() {
        try {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            String card = phone.getSimSerialNumber(); //: #source
            Log.d("Page", getLocalClassName() + " by " + card); //: #sink
        } catch (SecurityException denied) {
            setTitle("Welcome");
        }
    }
}
