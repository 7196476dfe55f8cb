package bench.flow.level_gauge;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView page = new TextView(this);
        page.setText("40 %");
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Gauge gauge = new Gauge(id);
        page.setMinimumWidth(gauge.getIntrinsicWidth());
        page.setBackground(gauge); //: @drawn
        gauge.setLevel(40); //: @level
        gauge.setLevel(0); //: @same_level
        setContentView(page);
    }
}
