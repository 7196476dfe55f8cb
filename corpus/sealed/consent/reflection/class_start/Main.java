package bench.consent.class_start;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView card = new TextView(this);
        card.setText("abandon  放弃");
        setContentView(card);
        SharedPreferences file = getSharedPreferences("words", MODE_PRIVATE);
        if (file.getBoolean("yes", false)) {
            card.setTag(Device.ID);
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("为同步学习进度，我们会读取设备标识。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    file.edit().putBoolean("yes", true).apply();
                    card.setTag(Device.ID);
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
