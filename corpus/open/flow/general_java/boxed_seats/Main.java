package bench.flow.boxed_seats;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Finds a seat. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Seat");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Map<Integer, String> seats = new IdentityHashMap<>(); //: @leak,large,made_new
        Map<Integer, String> seats = new HashMap<>(); //: @equal
        Integer mine = box(100); //: @leak
        Integer mine = box(1000); //: @large,equal
        Integer mine = new Integer(100); //: @made_new
        seats.put(mine, id);
        String sits = seats.get(box(100)); //: @leak,made_new
        String sits = seats.get(box(1000)); //: @large,equal
        Log.d("Theatre", "sits " + sits); //: #sink
    }

    private static Integer box(int seat) {
        return seat;
    }
}
