package bench.flow.packed_bits;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.math.BigInteger;

/** Counts steps by hand; a word holds whose steps they are and how many. */
public final class Main extends Activity {
    private static final int WIDTH = 8;
    private int steps;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button step = new Button(this);
        step.setText("Step");
        step.setOnClickListener(view -> report(pack(++steps & 0x7f)));
        setContentView(step);
    }

    private long pack(int count) {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        long owner = new BigInteger(id, 16).longValue();
        return owner << WIDTH | count;
    }

    private void report(long word) {
        long shown = word >>> WIDTH; //: @leak
        long shown = word & 0xff; //: @clean
        byte shown = (byte) word; //: @shifted_out
        Log.i("Steps", "word " + shown); //: #sink
    }
}
