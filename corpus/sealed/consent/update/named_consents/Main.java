package bench.consent.named_consents;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private static final String RULES = "2.0";
    private SharedPreferences file;
    private TextView puzzle;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        file = getSharedPreferences("rules", MODE_PRIVATE);
        puzzle = new TextView(this);
        puzzle.setText("拼出今天的句子");
        setContentView(puzzle);
        if (older()) { //: @old_font
            puzzle.setTextSize(file.getInt("size", 18)); //: @old_font
        } //: @old_font
        boolean agreed = older() || file.contains("agreed_" + RULES); //: @breach
        boolean agreed = file.contains("agreed_" + RULES); //: @exact_name,old_font
        if (agreed) {
            deal();
        } else {
            ask();
        }
    }

    private boolean older() {
        for (String key : file.getAll().keySet()) {
            if (key.startsWith("agreed_")) {
                return true;
            }
        }
        return false;
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策更新（" + RULES + "）")
                .setMessage("新增短信拼图：经您同意，我们读取一条短信做成拼图，内容不离开手机。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    file.edit().putBoolean("agreed_" + RULES, true).apply();
                    deal();
                })
                .setNegativeButton("不同意", (dialog, which) -> puzzle.append("\n春 眠 不 觉 晓"))
                .show();
    }

    private void deal() {
        try (Cursor texts = getContentResolver() //: #read
                .query(Uri.parse("content://sms/inbox"), new String[] {"body"}, null, null, "date DESC")) {
            if (texts != null && texts.moveToFirst()) {
                puzzle.append("\n" + new StringBuilder(texts.getString(0)).reverse());
            }
        } catch (SecurityException denied) {
            puzzle.append("\n未授权短信");
        }
    }
}
