package bench.flow.permission_answer;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Main extends Activity {
    private static final int ASK = 7;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, ASK);
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        boolean granted = results.length == 1 && results[0] == PackageManager.PERMISSION_GRANTED;
        if (code == ASK && granted) { //: @leak
        if (code == ASK && !granted) { //: @clean
            Log.i("Verify", "number " + number()); //: #sink
        }
    }

    private String number() {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        try {
            return phone.getLine1Number(); //: #source
        } catch (SecurityException refused) {
            return "unknown";
        }
    }
}
