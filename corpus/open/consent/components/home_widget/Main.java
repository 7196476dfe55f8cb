package bench.consent.home_widget;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Context;
import android.os.Bundle;
import android.widget.CalendarView;

/** The calendar. */
public final class Main extends Activity {
    static boolean agreed(Context context) {
        return context.getSharedPreferences("rules", MODE_PRIVATE).getBoolean("agreed", false);
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new CalendarView(this));
        if (!agreed(this)) {
            new AlertDialog.Builder(this)
                    .setTitle("用户须知")
                    .setMessage("请阅读《隐私政策》。同意后，贴纸将按设备标识选择主题。")
                    .setCancelable(false)
                    .setPositiveButton("同意", (box, which) -> keep())
                    .setNegativeButton("退出", (box, which) -> finish())
                    .show();
        }
    }

    private void keep() {
        getSharedPreferences("rules", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
    }
}
