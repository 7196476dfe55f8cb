package bench.flow.kernel_property;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String player = phone.getLine1Number(); //: #source
        boolean play = !Guard.emulated(); //: @leak
        boolean play = Guard.emulated(); //: @clean
        if (play) {
            Log.i("Arcade", "player " + player); //: #sink
        }
    }
}
