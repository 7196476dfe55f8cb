package bench.consent.scheduled_job;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView result = new TextView(this);
        result.setText("需要更新的应用：" + ScanJob.outdated);
        setContentView(result);
        App app = (App) getApplication();
        if (app.agreed()) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策提示")
                .setMessage("应用体检需要获取软件安装列表，请先阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> app.agree())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
