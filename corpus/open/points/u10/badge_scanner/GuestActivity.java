package bench.points.badge_scanner;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

/** The guest whose badge was scanned. */
public final class GuestActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView guest = new TextView(this);
        guest.setText("嘉宾座位：A 区 " + (getIntent().getIntExtra("bright", 0) % 40 + 1) + " 排");
        setContentView(guest);
    }
}
