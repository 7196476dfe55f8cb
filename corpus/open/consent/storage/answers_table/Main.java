package bench.consent.answers_table;

import android.app.Activity;
import android.app.AlertDialog;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CalendarContract.Events;
import android.widget.TextView;

public final class Main extends Activity {
    private Answers answers;
    private TextView club;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        club = new TextView(this);
        club.setText("本月共读：《朝花夕拾》");
        setContentView(club);
        answers = new Answers(this);
        if (answers.open()) fill();
        else askRules();
    }

    private void askRules() {
        new AlertDialog.Builder(this)
                .setTitle("书友会守则")
                .setMessage("请友善讨论，不要剧透。")
                .setCancelable(false)
                .setPositiveButton("遵守", (dialog, which) -> answered("principles", true))
                .setNegativeButton("离开", (dialog, which) -> finish())
                .show();
    }

    private void askPrivacy() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("为安排聚会，我们会读取您的日历。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> answered("privacy", true))
                .setNegativeButton("不同意", (dialog, which) -> answered("privacy", false))
                .show();
    }

    private void answered(String name, boolean yes) {
        answers.put(name, yes);
        if (answers.open()) fill();
        else if (name.equals("principles")) askPrivacy();
    }

    private void fill() {
        try (Cursor rows = getContentResolver().query(Events.CONTENT_URI, null, null, null, null)) { //: #read
            club.append(rows == null ? "" : "\n日历中有 " + rows.getCount() + " 项");
        }
    }
}
