package bench.points.tide_table;

import android.app.Activity;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private final Refresh refresh = new Refresh();
    private TextView table;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        table = new TextView(this);
        setContentView(table);
    }

    @Override
    protected void onStart() {
        super.onStart();
        registerReceiver(refresh, new IntentFilter(Intent.ACTION_TIMEZONE_CHANGED));
        int zone = getSharedPreferences("tide", MODE_PRIVATE).getInt("zone", 8);
        table.setText("厦门  高潮 " + (3 + zone) % 24 + ":20  低潮 " + (9 + zone) % 24 + ":40");
    }

    @Override
    protected void onStop() {
        unregisterReceiver(refresh);
        super.onStop();
    }
}
