package bench.flow.ring_of_slips;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Main extends Activity {
    private static final class Slip {
        String text = "blank";
        Slip next = this;
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                == PackageManager.PERMISSION_GRANTED) {
            register();
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
    }

    private void register() {
        Slip first = new Slip();
        Slip second = new Slip();
        first.next = second;
        second.next = first;
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        first.next.text = phone.getDeviceId(); //: #source
        Slip cleared = first.next.next; //: @leak
        Slip cleared = first.next.next.next; //: @clean
        cleared.text = "blank";
        Log.i("slips", second.text); //: #sink
    }
}
