package bench.consent.sdk_basalt_controller;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView idiom = new TextView(this);
        idiom.setText("一心一意 → 意气风发 → ？");
        setContentView(idiom);
        App app = (App) getApplication();
        if (app.agreed()) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("用户隐私保护")
                .setMessage("本游戏由玄武广告 SDK 提供广告，请阅读《隐私政策》后选择。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getSharedPreferences("idiom", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    app.ads();
                })
                .setNegativeButton("不同意", (dialog, which) -> idiom.append("\n（仅浏览）"))
                .show();
    }
}
