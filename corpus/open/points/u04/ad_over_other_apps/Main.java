package bench.points.ad_over_other_apps;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;
import android.widget.LinearLayout;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        Button gauge = new Button(this);
        gauge.setText("显示悬浮窗");
        gauge.setOnClickListener(view -> gauge());
        page.addView(gauge);
        Button offer = new Button(this);
        offer.setText("推荐：加速大师");
        page.addView(offer);
        setContentView(page);
        startService(new Intent(this, Watch.class));
    }

    private void gauge() {
        if (Settings.canDrawOverlays(this)) {
            startService(new Intent(this, Watch.class).setAction("gauge"));
        } else {
            startActivity(new Intent(Settings.ACTION_MANAGE_OVERLAY_PERMISSION));
        }
    }
}
