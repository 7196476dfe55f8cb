package bench.consent.news_box;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.CheckBox;
import android.widget.LinearLayout;
import android.widget.TextView;

/** A page to read each morning. */
public final class Main extends Activity {
    private TextView page;
    private CheckBox box;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        page = new TextView(this);
        page.setText("今日一页：春眠不觉晓");
        setContentView(page);
        ask();
    }

    private void ask() {
        LinearLayout inner = new LinearLayout(this);
        box = new CheckBox(this);
        box.setText("通过邮件获取新书资讯"); //: @breach,clean
        box.setText("我已阅读并同意《隐私政策》"); //: @agree_box
        box.setOnCheckedChangeListener((view, on) -> reader(on)); //: @breach
        inner.addView(box);
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("我们收集设备标识，用于记住读到哪一页。详见《隐私政策》。")
                .setView(inner)
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> start()) //: @breach,clean
                .setPositiveButton("继续", (dialog, which) -> start()) //: @agree_box
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void reader(boolean on) {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: @breach #touched
        page.append(on ? "\n资讯 " + id.length() : ""); //: @breach
        page.append(on ? "\n资讯" : ""); //: @clean,agree_box
    }

    private void start() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        page.append("\n书签 " + id.substring(0, 4));
    }
}
