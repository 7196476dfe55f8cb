package bench.flow.shallow_profile;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.view.MotionEvent;
import android.widget.TextView;

public final class Main extends Activity {
    private final Card shown = new Card();
    private TextView card;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        card = new TextView(this);
        card.setText(shown.lines[1].text);
        setContentView(card);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
    }

    @Override
    public boolean onTouchEvent(MotionEvent touch) {
        if (touch.getActionMasked() != MotionEvent.ACTION_UP) {
            return super.onTouchEvent(touch);
        }
        Card mine = shown.copy();
        try {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            mine.lines[0].text = phone.getLine1Number(); //: #source
        } catch (SecurityException denied) {
            mine.lines[0].text = "Tutor";
        }
        card.setText(mine.lines[0].text);
        System.err.println("card of " + shown.lines[0].text); //: #sink
        return true;
    }
}
