package bench.points.chess_club;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

/** Puzzles of chess, with a membership that renews. */
public final class Main extends Activity {
    private SharedPreferences kept;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        kept = getSharedPreferences("rules", MODE_PRIVATE);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        TextView head = new TextView(this);
        head.setText("每日一题");
        page.addView(head);
        TextView offer = new TextView(this);
        offer.setText("连续包月 18元/月，到期自动续费");
        page.addView(offer);
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
        setTitle("棋社");
    }
}
