package bench.consent.amap_weather;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView sky = new TextView(this);
        sky.setText(getSharedPreferences("sky", MODE_PRIVATE).getString("city", "未知城市") + " 多云");
        setContentView(sky);
        new AlertDialog.Builder(this)
                .setMessage("天气服务使用高德定位SDK，请阅读并同意《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> begin())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void begin() {
        Locator locator = ((App) getApplication()).locator();
        locator.privacy(true);
        locator.start();
    }
}
