package bench.consent.swipe_card;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.view.GestureDetector;
import android.view.MotionEvent;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView card;
    private String trainee = "";

    private final class Swipes extends GestureDetector.SimpleOnGestureListener {
        @Override
        public boolean onDown(MotionEvent touch) {
            trainee = Settings.Secure.getString(getContentResolver(), "android_id"); //: @touched #down
            return true;
        }

        @Override
        public boolean onFling(MotionEvent from, MotionEvent to, float across, float down) {
            if (across > 0) { //: @touched,guarded
            { //: @any_way
                trainee = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
            }
            card.setText("der Apfel");
            return true;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        card = new TextView(this);
        card.setText("Privacy Policy: swipe right to agree, left to disagree");
        GestureDetector swipes = new GestureDetector(this, new Swipes());
        card.setOnTouchListener((view, touch) -> swipes.onTouchEvent(touch));
        setContentView(card);
    }

    String trainee() {
        return trainee;
    }
}
