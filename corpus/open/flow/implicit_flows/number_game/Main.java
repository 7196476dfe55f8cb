package bench.flow.number_game;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.View;
import android.widget.Button;

/** The phone thinks of a number and finds it again. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button play = new Button(this);
        play.setText("Play");
        play.setOnClickListener(this::play);
        setContentView(play);
    }

    private void play(View button) {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        long own = Long.parseUnsignedLong(id, 16) >>> 1;
        long wanted = own; //: @leak,turns
        long wanted = 271828; //: @other_number
        button.setBackgroundColor((int) own);
        long low = 0;
        long high = Long.MAX_VALUE;
        int turns = 0;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (wanted > middle) {
                low = middle + 1;
            } else {
                high = middle;
            }
            turns++;
        }
        Log.i("Guess", turns > 0 ? "found " + low : "no game"); //: @leak,other_number #sink
        Log.i("Guess", low > 0 ? "turns " + turns : "turns 63"); //: @turns
    }
}
