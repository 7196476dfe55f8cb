package bench.consent.rules_number;

import android.app.Activity;
import android.app.AlertDialog;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract.CommonDataKinds.Phone;
import android.widget.TextView;

public final class Main extends Activity {
    private Rules rules;
    private TextView runs;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        runs = new TextView(this);
        runs.setText("本周 21 公里");
        setContentView(runs);
        rules = new Rules(this);
        if (rules.stored() == 0) { //: @shown_first
            runs.append("\n欢迎加入跑团"); //: @shown_first
        } //: @shown_first
        if (rules.agreed()) {
            friends();
        } else {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策第 4 版")
                .setMessage("新增：经您同意读取通讯录，用于发现跑友。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    rules.agree();
                    friends();
                })
                .setNegativeButton("不同意", (dialog, which) -> runs.append("\n跑友功能未开启"))
                .show();
    }

    private void friends() {
        try (Cursor all = getContentResolver().query(Phone.CONTENT_URI, null, null, null, null)) { //: #read
            runs.append("\n可能的跑友 " + (all == null ? 0 : all.getCount()));
        } catch (SecurityException denied) {
            runs.append("\n未授权通讯录");
        }
    }
}
