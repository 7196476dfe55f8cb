package bench.consent.old_user;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CalendarContract;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView day;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        day = new TextView(this);
        day.setText("今日 宜：会友");
        setContentView(day);
        String answer = getPreferences(MODE_PRIVATE).getString("answer", "");
        if (updated()) { //: @news_list
            day.append("\n本次更新：日程合并显示"); //: @news_list
        } //: @news_list
        if (updated() || "yes".equals(answer)) { //: @breach
        if ("yes".equals(answer)) { //: @news_list,guarded
            events();
        } else {
            ask();
        }
    }

    private boolean updated() {
        try {
            PackageInfo own = getPackageManager().getPackageInfo(getPackageName(), 0);
            return own.lastUpdateTime > own.firstInstallTime;
        } catch (PackageManager.NameNotFoundException impossible) {
            return false;
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("合并显示日程需要读取系统日历。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> answer("yes"))
                .setNegativeButton("不同意", (dialog, which) -> answer("no"))
                .show();
    }

    private void answer(String word) {
        getPreferences(MODE_PRIVATE).edit().putString("answer", word).apply();
        if (word.equals("yes")) {
            events();
        }
    }

    private void events() {
        String[] columns = {CalendarContract.Events.TITLE};
        try (Cursor all = getContentResolver().query(CalendarContract.Events.CONTENT_URI, columns, null, null, null)) { //: #read
            day.append("\n日程 " + (all == null ? 0 : all.getCount()) + " 条");
        } catch (SecurityException denied) {
            day.append("\n未授权日历");
        }
    }
}
