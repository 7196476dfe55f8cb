package bench.flow.square_remainder;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Build;
import android.os.Bundle;
import android.os.SystemClock;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (Build.VERSION.SDK_INT < 26
                || checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                        != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        TelephonyManager phone = getSystemService(TelephonyManager.class);
        String code = phone.getImei(0); //: #source
        long n = SystemClock.uptimeMillis();
        long remainder = n * n & 3;
        if (remainder < 2) { //: @leak
        if (remainder > 1) { //: @clean
            Log.i("phone", code); //: #sink
        }
    }
}
