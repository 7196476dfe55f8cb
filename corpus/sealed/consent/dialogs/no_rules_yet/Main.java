package bench.consent.no_rules_yet;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Intent;
import android.os.Bundle;
import android.text.Html;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        letters(); //: @no_rules
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) { //: @only_yes,clean
            letters(); //: @only_yes,clean
        } else { //: @only_yes,clean
            rules(); //: @only_yes,clean
        } //: @only_yes,clean
    }

    private void rules() {
        TextView words = new TextView(this);
        words.setText(Html.fromHtml("欢迎使用邮差邮箱。我们依据<u>《隐私政策》</u>处理您的个人信息，点击查看全文。", 0));
        words.setOnClickListener(view -> startActivity(new Intent(this, PolicyPage.class)));
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setView(words)
                .setCancelable(false)
                .setPositiveButton("好的", (dialog, which) -> agreed()) //: @only_yes #one
                .setPositiveButton("同意", (dialog, which) -> agreed()) //: @clean,no_rules
                .setNegativeButton("不同意", (dialog, which) -> finish()) //: @clean,no_rules
                .show();
    }

    private void agreed() {
        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        letters();
    }

    private void letters() {
        TextView box = new TextView(this);
        box.setText("收件箱（2）\n物业：停水通知\n图书馆：到期提醒");
        ClipData clip = getSystemService(ClipboardManager.class).getPrimaryClip(); //: @no_rules,clean #read
        if (clip != null && clip.getItemCount() > 0 && String.valueOf(clip.getItemAt(0).getText()).contains("@")) { //: @no_rules,clean
            box.append("\n写信给 " + clip.getItemAt(0).getText() + "？"); //: @no_rules,clean
        } //: @no_rules,clean
        setContentView(box);
    }
}
