package bench.flow.pick_result;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.widget.Button;

public final class Pick extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String number = phone.getLine1Number(); //: #source
        Button card = new Button(this);
        card.setText(number);
        card.setOnClickListener(view -> choose(number));
        setContentView(card);
    }

    private void choose(String number) {
        Intent data = new Intent();
        data.putExtra("number", number); //: @leak,canceled,private
        data.putExtra("number", "SIM 1"); //: @clean
        setResult(RESULT_OK, data); //: #sink
        setResult(RESULT_CANCELED, null); //: @canceled
        finish();
    }
}
