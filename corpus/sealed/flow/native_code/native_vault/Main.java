package bench.flow.native_vault;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Main extends Activity {
    static {
        System.loadLibrary("vault");
    }

    private static native void put(int slot, String text);

    private static native String take(int slot);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        put(0, "visitor");
        put(1, getSystemService(TelephonyManager.class).getDeviceId()); //: #source
        String text = take(1); //: @leak
        String text = take(5); //: @wrapped
        String text = take(0); //: @clean
        Log.i("vault", text); //: #sink
    }
}
