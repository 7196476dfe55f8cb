package bench.flow.joined_names;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.text.TextUtils;
import java.lang.reflect.Method;

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
        String imei = phone.getDeviceId(); //: #source
        String[] pieces = {"android", "util", "Log"}; //: @leak
        String[] pieces = {"bench", "flow", "joined_names", "Log"}; //: @clean
        try {
            Class<?> type = Class.forName(TextUtils.join(".", pieces));
            Method method = type.getMethod("i", String.class, String.class);
            method.invoke(null, "bench", imei); //: #sink
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
