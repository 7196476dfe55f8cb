package bench.consent.mmkv_flag;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView balance = new TextView(this);
        balance.setText("本月结余 0.00 " + Settings.currency());
        setContentView(balance);
        if (!Settings.agreed()) {
            showPolicy();
        }
    }

    private void showPolicy() {
        new AlertDialog.Builder(this)
                .setTitle("服务协议和隐私政策")
                .setMessage("为保障您的权益，请仔细阅读《隐私政策》。点击“同意”即表示您已阅读并同意全部条款。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    Settings.agree();
                    Device.collect(this);
                })
                .setNegativeButton("暂不使用", (dialog, which) -> finish())
                .show();
    }
}
