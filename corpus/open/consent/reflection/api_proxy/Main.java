package bench.consent.api_proxy;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.GridView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new GridView(this));
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读并同意《用户协议》和《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> agreed())
                .setNegativeButton("不同意", (box, which) -> finish())
                .show();
    }

    private void agreed() {
        getSharedPreferences("shop", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        ((App) getApplication()).hello();
    }
}
