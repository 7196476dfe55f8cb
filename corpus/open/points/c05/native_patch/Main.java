package bench.points.native_patch;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

/** A metronome whose beat is counted in native code. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        setContentView(text);
        new Thread(() -> {
            Engine.open(this);
            int gap = Engine.gap(96);
            runOnUiThread(() -> text.setText("♩ = 96，间隔 " + gap + " 毫秒"));
        }).start();
    }
}
