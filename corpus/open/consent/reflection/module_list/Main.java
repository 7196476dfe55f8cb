package bench.consent.module_list;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.GridLayout;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new GridLayout(this));
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("桌面需要显示您安装的应用。请阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> ((App) getApplication()).load("agree"))
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
