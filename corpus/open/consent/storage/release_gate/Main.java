package bench.consent.release_gate;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ImageView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ImageView(this));
        if (getSharedPreferences("photo", MODE_PRIVATE).contains("consent")) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读并同意《隐私政策》。照片只保存在您的手机上。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getSharedPreferences("photo", MODE_PRIVATE).edit().putString("consent", "v1").apply();
                    ((App) getApplication()).identify();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
