package bench.flow.card_preview;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.TextView;

public final class Main extends Activity {
    private Card saved = new Card("新名片");

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        findViewById(R.id.fill).setOnClickListener(button -> fill());
    }

    private void fill() {
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Card preview = saved; //: @leak,swapped
        Card preview = new Card(saved); //: @clean
        preview.phone = phone.getLine1Number(); //: #source
        ((TextView) findViewById(R.id.title)).setText(preview.phone);
        saved = new Card("新名片"); //: @swapped
        Log.d("CardBox", saved.name + " / " + saved.phone); //: #sink
    }
}
