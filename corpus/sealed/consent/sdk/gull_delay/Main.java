package bench.consent.gull_delay;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;
import com.gull.count.Gull;
import com.gull.count.Options;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView books = new TextView(this);
        books.setText("《平凡的世界》八成新 12 元");
        setContentView(books);
        if (getSharedPreferences("books", MODE_PRIVATE).getBoolean("agreed", false)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("温馨提示")
                .setMessage("请阅读《隐私政策》和第三方 SDK 清单（Gull 统计）。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> agree())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void agree() {
        getSharedPreferences("books", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        Gull.collect(this); //: @collect_off
        Gull.init(this, new Options()); //: @guarded
    }
}
