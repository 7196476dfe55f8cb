package bench.consent.visitor_mode;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;

public final class Welcome extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setTitle("欢迎使用城市公交")
                .setMessage("请阅读《用户协议》和《隐私政策》。如您不同意，可使用仅浏览模式。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getSharedPreferences("bus", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    open(Lines.class);
                })
                .setNegativeButton("仅浏览", (dialog, which) -> open(Browse.class))
                .show();
    }

    private void open(Class<? extends Screen> screen) {
        startActivity(new Intent(this, screen));
        finish();
    }
}
