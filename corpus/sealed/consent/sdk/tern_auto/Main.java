package bench.consent.tern_auto;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.TextView;
import com.tern.analytics.Tern;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView goods = new TextView(this);
        goods.setText("九成新婴儿车 150 元\n书架 40 元 自提");
        setContentView(goods);
        SharedPreferences kept = getPreferences(MODE_PRIVATE);
        if (kept.getBoolean("agreed", false)) {
            Tern.start(getApplicationContext());
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("用户协议与隐私政策")
                .setMessage("请阅读并同意《用户协议》《隐私政策》，其中列明了 Tern 统计 SDK。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    kept.edit().putBoolean("agreed", true).apply();
                    Tern.start(getApplicationContext());
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
