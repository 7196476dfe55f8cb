package bench.flow.closing_time;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.Button;

public final class Main extends Activity {
    private int lent;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button lend = new Button(this);
        lend.setText("Borrow");
        lend.setOnClickListener(view -> lend());
        setContentView(lend);
        requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 2);
    }

    private void lend() {
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                == PackageManager.PERMISSION_GRANTED) {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            Log.i("Library", "lent to " + card(phone)); //: #sink
        }
    }

    @SuppressWarnings("finally")
    private CharSequence card(TelephonyManager phone) {
        StringBuilder text = new StringBuilder("card-");
        String card = "none";
        try {
            card = phone.getDeviceId(); //: #source
            text.append(card);
            return card; //: @assigned_late,overruled
            return text; //: @wiped
            return text.toString(); //: @text_before
        } finally {
            lent++;
            card = "closed"; //: @assigned_late
            return "closed"; //: @overruled
            text.setLength(0); //: @wiped,text_before
        }
    }
}
