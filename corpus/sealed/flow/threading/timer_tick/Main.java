package bench.flow.timer_tick;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;
import java.util.Timer;
import java.util.TimerTask;

public final class Main extends Activity {
    private static final class Tick extends TimerTask {
        private final String text;

        Tick(String text) {
            this.text = text;
        }

        @Override
        public void run() {
            SmsManager.getDefault().sendTextMessage("10690", null, text, null, null); //: #sink
        }
    }

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
        TimerTask first = new Tick("number " + phone.getLine1Number()); //: #source
        TimerTask second = new Tick("hello");
        Timer timer = new Timer();
        timer.schedule(first, 60_000);
        timer.schedule(second, 60_000);
        second.cancel(); //: @leak
        first.cancel(); //: @clean
    }
}
