package bench.consent.replaced_receiver;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.ListView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
        SharedPreferences store = getSharedPreferences("ring", MODE_PRIVATE);
        if (store.getBoolean("agreed", false)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle(store.getBoolean("news", false) ? "隐私政策更新提示" : "隐私政策提示")
                .setMessage("请阅读《隐私政策》，同意后即可设置铃声。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    store.edit().putBoolean("agreed", true).apply();
                    Updated.register(this);
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
