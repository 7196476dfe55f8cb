package bench.points.early_metrics;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;
import com.lantern.metrics.Lantern;

/** Tide tables. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView tide = new TextView(this);
        tide.setText("今日潮汐\n高潮 05:42 / 18:10\n低潮 11:55 / 23:58");
        setContentView(tide);
        if (Agreement.given(this)) {
            Lantern.start(this, "k-2231"); //: @clean,prepared
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("使用前请阅读《用户协议》和《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    Agreement.give(this);
                    Lantern.start(this, "k-2231"); //: @clean,prepared
                })
                .setNegativeButton("拒绝并退出", (dialog, which) -> finish())
                .show();
    }
}
