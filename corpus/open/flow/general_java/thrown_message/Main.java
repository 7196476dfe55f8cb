package bench.flow.thrown_message;

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
        String answer;
        try {
            answer = ask(phone.getDeviceId()); //: #source
        } catch (IllegalStateException problem) {
            answer = problem.getMessage();
        }
        Log.w("Probe", answer); //: #sink
    }

    @SuppressWarnings("finally")
    private static String ask(String device) {
        try {
            if (device != null) throw new IllegalStateException("no answer for " + device);
            return "no device";
        } catch (RuntimeException problem) { //: @clean
            return "failed"; //: @clean
        } finally {
            Thread.yield();
            return "asked"; //: @finally_returns
        }
    }
}
