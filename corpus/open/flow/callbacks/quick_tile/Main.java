package bench.flow.quick_tile;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView help = new TextView(this);
        help.setText("Pull down the shade and add the tile Torch.");
        setContentView(help);
    }
}
