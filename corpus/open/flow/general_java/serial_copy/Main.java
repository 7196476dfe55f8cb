package bench.flow.serial_copy;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.IOException;

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
        Trip trip = new Trip("虹桥站");
        trip.phone = phone.getLine1Number(); //: #source
        try {
            Trip draft = Trip.unpacked(trip.packed());
            Log.d("Trip", draft.target + " " + draft.phone); //: #sink
        } catch (IOException | ClassNotFoundException problem) {
            Log.w("Trip", "draft is lost");
        }
    }
}
