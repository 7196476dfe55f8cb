package bench.consent.bugly_device;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.SearchView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SearchView search = new SearchView(this);
        search.setQueryHint("输入法条关键词");
        setContentView(search);
        if (((App) getApplication()).answered()) {
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("本应用使用 Bugly 上报崩溃，详见《隐私政策》和《第三方SDK目录》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getSharedPreferences("rules", MODE_PRIVATE).edit().putBoolean("yes", true).apply();
                    Crashes.start(getApplicationContext());
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
