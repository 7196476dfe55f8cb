package bench.consent.light_level;

import android.app.Activity;
import android.app.AlertDialog;
import android.hardware.Sensor;
import android.hardware.SensorManager;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private SensorManager sensors;
    private Light light;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setText("那是最美好的时代，那是最糟糕的时代……");
        setContentView(text);
        sensors = getSystemService(SensorManager.class);
        light = new Light(this);
        if (!getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            new AlertDialog.Builder(this)
                    .setTitle("个人信息保护提示")
                    .setMessage("居家模式需要获取周边 Wi-Fi 列表。请阅读《隐私政策》。")
                    .setCancelable(false)
                    .setPositiveButton("同意", (dialog, which) -> {
                        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                        requestPermissions(new String[] {"android.permission.ACCESS_COARSE_LOCATION"}, 1);
                        light.around(); //: @dims_only
                    })
                    .setNegativeButton("不同意", (dialog, which) -> finish())
                    .show();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        sensors.registerListener(light, sensors.getDefaultSensor(Sensor.TYPE_LIGHT), SensorManager.SENSOR_DELAY_NORMAL);
    }

    @Override
    protected void onPause() {
        sensors.unregisterListener(light);
        super.onPause();
    }
}
