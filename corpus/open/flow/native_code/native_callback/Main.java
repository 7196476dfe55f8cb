package bench.flow.native_callback;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Main extends Activity {
    static {
        System.loadLibrary("shout");
    }

    private int letters;

    private native void shout(String text);

    /** Called from native code. */
    void heard(String text) {
        Log.i("Echo", "heard " + text); //: #sink
    }

    /** Called from native code. */
    void kept(String text) {
        letters += text == null ? 0 : text.length();
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        shout(phone.getLine1Number()); //: #source
        setTitle(letters + " 个字");
    }
}
