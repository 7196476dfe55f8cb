package bench.flow.ear_taken_off;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.View;
import android.widget.TextView;

/** Shows a frame and notes how wide it came out. */
public final class Main extends Activity {
    private String owner = "nobody";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        TextView frame = new TextView(this);
        frame.setText("A frame");
        View.OnLayoutChangeListener ear = this::laidOut;
        frame.addOnLayoutChangeListener(ear);
        frame.removeOnLayoutChangeListener(this::laidOut); //: @leak
        frame.removeOnLayoutChangeListener(ear); //: @same_ear,again
        frame.addOnLayoutChangeListener(ear); //: @again
        TextView shown = frame;
        shown = new TextView(this); //: @never_shown
        setContentView(shown);
    }

    private void laidOut(View v, int l, int t, int r, int b, int ol, int ot, int or, int ob) {
        Log.d("Frame", owner + " is " + (r - l) + " wide"); //: #sink
    }
}
