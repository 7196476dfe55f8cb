package bench.points.valley_map;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.pm.PackageManager;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.webkit.WebView;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import com.terrain.map.Terrain;

public final class MapActivity extends Activity {
    private static final String PLACE = "android.permission.ACCESS_FINE_LOCATION";
    private TextView where;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        where = new TextView(this);
        where.setText("离线地图：梵净山");
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(where);
        page.addView(button("我在哪里", this::locate));
        page.addView(button("山庄WiFi", this::inns));
        setContentView(page);
        if (!getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            WebView rules = new WebView(this);
            rules.loadUrl("file:///android_asset/privacy.html");
            new AlertDialog.Builder(this)
                    .setTitle("隐私政策")
                    .setView(rules)
                    .setCancelable(false)
                    .setPositiveButton("同意", (dialog, which) ->
                            getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply())
                    .setNegativeButton("不同意", (dialog, which) -> finish())
                    .show();
        }
    }

    private Button button(String name, Runnable action) {
        Button button = new Button(this);
        button.setText(name);
        button.setOnClickListener(view -> {
            if (checkSelfPermission(PLACE) == PackageManager.PERMISSION_GRANTED) {
                action.run();
            } else {
                where.setText("“" + name + "”需要位置权限");
                requestPermissions(new String[] {PLACE}, 1);
            }
        });
        return button;
    }

    private void locate() {
        where.setText(new Terrain(this).locate());
    }

    private void inns() {
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
        where.setText(wifi.isWifiEnabled() ? "山庄网络密码见前台" : "请先打开WLAN");
        where.append("，可用网络 " + wifi.getScanResults().size() + " 个"); //: @app_reads
    }
}
