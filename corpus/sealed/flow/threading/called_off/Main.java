package bench.flow.called_off;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.concurrent.FutureTask;

/** Sends somebody. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Go");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Errand errand = new Errand(id);
        errand.cancel(false); //: @cancelled
        errand.set("done already"); //: @twice
        errand.run();
        errand.cancel(true); //: @too_late
    }

    private static final class Errand extends FutureTask<String> {
        private static String brought = "none";

        Errand(String id) {
            super(() -> brought = id);
        }

        @Override
        protected void set(String result) {
            super.set(result);
        }

        @Override
        protected void done() {
            Log.d("Errand", "brought " + brought); //: #sink
        }
    }
}
