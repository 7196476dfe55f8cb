package bench.consent.card_widget;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView page = new TextView(this);
        page.setText("今日宜：出行 会友");
        setContentView(page);
        SharedPreferences kept = getSharedPreferences("huangli", MODE_PRIVATE);
        if (kept.getBoolean("ok", false)) {
            page.append("\n日出 " + DayCard.sunrise(this));
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("为计算日出时间，我们会读取您的大致位置。详见《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    kept.edit().putBoolean("ok", true).apply();
                    requestPermissions(new String[] {"android.permission.ACCESS_COARSE_LOCATION"}, 2);
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
