package bench.flow.self_masked;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.Arrays;

/** Veils letters. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Veil");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        StringBuilder veiled = new StringBuilder();
        for (byte letter : Arrays.copyOf(id.getBytes(), 8)) {
            int pad = 0x55;
            int seen = letter ^ pad; //: @leak
            int seen = letter ^ (letter & 0xff); //: @with_itself
            int seen = letter ^ pad ^ pad; //: @twice
            int seen = letter & (pad & 0xaa); //: @no_bits
            veiled.append((char) seen);
        }
        Log.d("Veil", veiled.toString()); //: #sink
    }
}
