package bench.flow.even_product;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.TextView;

public final class Main extends Activity {
    private int score = 1;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        findViewById(R.id.roll).setOnClickListener(view -> roll((int) System.currentTimeMillis()));
    }

    private void roll(int dice) {
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        score += dice;
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String player = phone.getLine1Number(); //: #source
        int product = score * (score + 2); //: @leak
        int product = score * (score + 1); //: @clean
        ((TextView) findViewById(R.id.score)).setText(String.valueOf(product));
        if ((product & 1) == 1) {
            Log.i("Game", "lucky " + player); //: #sink
        }
    }
}
