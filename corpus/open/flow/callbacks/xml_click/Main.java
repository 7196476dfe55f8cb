package bench.flow.xml_click;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;
import android.view.View;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void preview(View button) {
        TextView code = findViewById(R.id.code);
        code.setText("京A··· 挪车");
    }

    public void send(View button) {
        String[] needed = {Manifest.permission.READ_PHONE_STATE, Manifest.permission.SEND_SMS};
        for (String permission : needed) {
            if (checkSelfPermission(permission) != PackageManager.PERMISSION_GRANTED) {
                requestPermissions(needed, 1);
                return;
            }
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String number = phone.getLine1Number(); //: #source
        SmsManager.getDefault().sendTextMessage("106900", null, "请挪车 " + number, null, null); //: #sink
    }
}
