package bench.consent.handler_thread;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ProgressBar;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ProgressBar(this));
        App app = (App) getApplication();
        new AlertDialog.Builder(this)
                .setTitle("用户隐私保护提示")
                .setMessage("测速前请阅读并同意《用户协议》《隐私政策》")
                .setCancelable(false)
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .setPositiveButton("同意", (dialog, which) -> app.worker.send(Worker.SCAN))
                .show();
    }
}
