package bench.flow.long_touch;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import android.view.GestureDetector;
import android.view.MotionEvent;
import android.view.View;

public final class Main extends Activity {
    private String player = "guest";
    private int keys;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        GestureDetector touches = new GestureDetector(this, new Keys());
        touches.setIsLongpressEnabled(false); //: @switched_off
        View piano = new View(this);
        piano.setOnTouchListener((view, event) -> touches.onTouchEvent(event));
        setContentView(piano);
    }

    /** Keys of the piano. */
    private final class Keys extends GestureDetector.SimpleOnGestureListener {
        @Override
        public boolean onDown(MotionEvent event) {
            keys++;
            Account[] known = AccountManager.get(Main.this).getAccounts(); //: #source
            player = known.length == 0 ? "guest" : known[0].name;
            setTitle(player);
            return true;
        }

        @Override
        public void onLongPress(MotionEvent event) {
            Log.i("piano", "held by " + player); //: @leak,switched_off #sink
            Log.i("piano", "keys " + keys); //: @short_touch
        }
    }
}
