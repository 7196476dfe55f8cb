package bench.flow.format_positions;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;
import java.text.MessageFormat;
import java.util.Locale;

public final class Main extends Activity {
    private static final String[] NEEDED = {
        Manifest.permission.READ_PHONE_STATE, Manifest.permission.SEND_SMS
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(NEEDED, 8);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] grants) {
        for (String name : NEEDED) {
            if (checkSelfPermission(name) != PackageManager.PERMISSION_GRANTED) {
                finish();
                return;
            }
        }
        String number = getSystemService(TelephonyManager.class).getLine1Number(); //: #source
        String text = order("tea", number);
        SmsManager.getDefault().sendTextMessage("10655", null, text, null, null); //: #sink
    }

    private static String order(String what, String caller) {
        return String.format(Locale.ROOT, "order %1$s for %2$s", what, caller); //: @leak
        return String.format(Locale.ROOT, "order %1$s and %1$s", what, caller); //: @clean
        return String.format(Locale.ROOT, "order %1$s for %2$.7s", what, caller); //: @part
        return MessageFormat.format("order {0} for '{1}'", what, caller); //: @quoted
    }
}
