package bench.points.tide_clock;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import com.tencent.bugly.crashreport.CrashReport;

/** Times of high water; reports of crashes begin with consent. */
public final class Main extends Activity {
    private SharedPreferences kept;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        kept = getSharedPreferences("rules", MODE_PRIVATE);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        TextView head = new TextView(this);
        head.setText("今日潮汐");
        page.addView(head);
        setContentView(page);
        if (kept.getBoolean("agreed", false)) {
            begin();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读《隐私政策》。同意后我们才会处理您的个人信息。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    kept.edit().putBoolean("agreed", true).apply();
                    begin();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void begin() {
        CrashReport.initCrashReport(getApplicationContext(), "7d2c51a90e", false); //: #bugly
    }
}
