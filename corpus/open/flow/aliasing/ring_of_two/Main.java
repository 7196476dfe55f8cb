package bench.flow.ring_of_two;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

/** Drives round. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Drive");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Stop first = new Stop();
        Stop second = new Stop();
        first.next = second;
        second.next = first; //: @leak,one_step,cut_after
        second.next = second; //: @own_ring
        first.next.next.note = id; //: @leak,own_ring,cut_after
        first.next.note = id; //: @one_step
        second.next = null; //: @cut_after
        Log.d("Ring", first.note); //: #sink
    }

    private static final class Stop {
        Stop next;
        String note = "empty";
    }
}
