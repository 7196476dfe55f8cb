package bench.flow.shelf_provider;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setText("The shelf is open to the other apps of the series.");
        setContentView(text);
    }
}
