package bench.consent.meta_init;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView dish = new TextView(this);
        dish.setText("番茄炒蛋：番茄两个，鸡蛋三个");
        setContentView(dish);
        if (!getSharedPreferences("stats", MODE_PRIVATE).getBoolean("agreed", false)) ask();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("我们使用 Pebble 统计访问，它会读取设备标识。请阅读《隐私政策》并选择。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> agreed())
                .setNegativeButton("不同意并退出", (dialog, which) -> finish())
                .show();
    }

    private void agreed() {
        getSharedPreferences("stats", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        Stats.grant(getApplicationContext());
    }
}
