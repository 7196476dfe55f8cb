package bench.flow.same_either_way;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

/** Turns by the wind. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Turn");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        String vane = "north";
        boolean high = id.charAt(0) > '7';
        if (high) vane = "east"; //: @leak,turned_over
        if (high) vane = "north"; else vane = "north"; //: @same
        try { //: @thrown
            if (high) throw new IllegalStateException("wind"); //: @thrown
        } catch (IllegalStateException wind) { //: @thrown
            vane = "east"; //: @thrown
        } //: @thrown
        vane = "south"; //: @turned_over
        Log.d("Vane", vane); //: #sink
    }
}
