package bench.flow.chosen_argument;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.Locale;

/** Writes a card. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Write");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        String card = String.format(Locale.ROOT, "%2$s for %1$s", id, "tea"); //: @leak
        String card = String.format(Locale.ROOT, "%2$s for %<s", id, "tea"); //: @relative
        String card = String.format(Locale.ROOT, "%1$.0s%2$s", id, "tea"); //: @no_width
        String card = String.format(Locale.ROOT, "%1$.4s %2$s", id, "tea"); //: @star
        Log.d("Card", card); //: #sink
    }
}
