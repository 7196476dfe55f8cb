package bench.flow.getter_by_name;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
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
        Object phone = getSystemService(TELEPHONY_SERVICE);
        String what = "DeviceId"; //: @leak
        String what = "NetworkCountryIso"; //: @clean
        try {
            Object value = phone.getClass().getMethod("get".concat(what)).invoke(phone); //: #source
            Log.i("bench", "value " + value); //: #sink
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
