package bench.flow.finally_wins;

import android.app.Activity;
import android.os.Build;
import android.os.Bundle;
import android.util.Log;
import android.view.KeyEvent;
import android.widget.TextView;

/** Tells whether the phone is still under warranty; the volume key asks again. */
public final class Main extends Activity {
    private int asked;
    private TextView answer;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        answer = new TextView(this);
        answer.setText("按音量键查询保修");
        setContentView(answer);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
    }

    @Override
    public boolean onKeyUp(int code, KeyEvent event) {
        if (code != KeyEvent.KEYCODE_VOLUME_UP) {
            return super.onKeyUp(code, event);
        }
        String number = number();
        Log.d("Warranty", "asked for " + number); //: #sink
        answer.setText("保修期内");
        return true;
    }

    @SuppressWarnings("finally")
    private String number() {
        String found = "none";
        try {
            found = Build.getSerial(); //: #source
            return found;
        } catch (SecurityException denied) {
            return "denied";
        } finally {
            asked++;
            return "number " + asked; //: @clean
            found = "hidden"; //: @too_late
        }
    }
}
