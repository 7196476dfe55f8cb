package bench.flow.countdown_note;

import android.app.Activity;
import android.os.Bundle;
import android.os.CountDownTimer;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

public final class Main extends Activity {
    private int ticks;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button start = new Button(this);
        start.setText("Four minutes");
        start.setOnClickListener(view -> new Count().start());
        setContentView(start);
    }

    /** Counts down. */
    private final class Count extends CountDownTimer {
        private String egg = "none";

        Count() {
            super(240_000, 1_000);
        }

        @Override
        public void onTick(long left) {
            ticks++;
            egg = "egg of " + Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #source
            cancel(); //: @stopped
            setTitle(left / 1000 + " s");
        }

        @Override
        public void onFinish() {
            Log.i("egg", "done: " + egg); //: @leak,stopped #sink
            Log.i("egg", "done: " + ticks); //: @seconds
            setTitle("Ready, " + egg.length());
        }
    }
}
