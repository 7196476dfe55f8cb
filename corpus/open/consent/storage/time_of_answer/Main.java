package bench.consent.time_of_answer;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

/** Income and expenses. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView page = new TextView(this);
        page.setText("账本：" + ((App) getApplication()).book());
        setContentView(page);
        if (getSharedPreferences(App.FILE, MODE_PRIVATE).contains("answered")) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("个人信息保护提示")
                .setMessage("请阅读《隐私政策》。不同意仍可在本机记账。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> keep("answered"))
                .setNegativeButton("不同意", (box, which) -> refuse())
                .show();
    }

    private void refuse() {
        keep("answered"); //: @breach
        keep("refused"); //: @two_times
        setTitle("仅本机");
    }

    private void keep(String key) {
        getSharedPreferences(App.FILE, MODE_PRIVATE).edit().putLong(key, System.currentTimeMillis()).apply();
    }
}
