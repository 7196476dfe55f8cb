package bench.consent.umeng_thread;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView term = new TextView(this);
        term.setText("小雪 · 虹藏不见");
        setContentView(term);
        if (!Statistics.allowed(this)) {
            new AlertDialog.Builder(this)
                    .setMessage("我们使用友盟统计，请阅读并同意《隐私政策》")
                    .setCancelable(false)
                    .setPositiveButton("同意", (dialog, which) -> agree())
                    .setNegativeButton("不同意", (dialog, which) -> finish())
                    .show();
        }
    }

    private void agree() {
        getSharedPreferences("rules", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        new Statistics(this).run();
    }
}
