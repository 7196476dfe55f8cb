package bench.consent.rules_shown;

import android.accounts.AccountManager;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.text.Spanned;
import android.text.SpannableStringBuilder;
import android.text.method.LinkMovementMethod;
import android.text.style.ClickableSpan;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    private int accounts;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        Button today = new Button(this);
        today.setText("今日运势");
        page.addView(today);
        Button mine = new Button(this);
        mine.setText("我的");
        mine.setOnClickListener(button -> welcome()); //: @on_tap
        page.addView(mine);
        setContentView(page);
        welcome(); //: @shown
        personalise(); //: @missing
    }

    private void welcome() { //: @shown,on_tap
        AlertDialog.Builder dialog = new AlertDialog.Builder(this); //: @shown,on_tap
        dialog.setView(linked()).setCancelable(false); //: @shown,on_tap
        dialog.setPositiveButton("同意", (window, which) -> personalise()); //: @shown,on_tap
        dialog.setNegativeButton("不同意", (window, which) -> finish()); //: @shown,on_tap
        dialog.show(); //: @shown,on_tap
    } //: @shown,on_tap

    private TextView linked() { //: @shown,on_tap
        SpannableStringBuilder words = new SpannableStringBuilder("欢迎使用星座运势。请阅读"); //: @shown,on_tap
        words.append("《隐私政策》", new ClickableSpan() { //: @shown,on_tap
            @Override //: @shown,on_tap
            public void onClick(View view) { //: @shown,on_tap
                startActivity(new Intent(Main.this, Policy.class)); //: @shown,on_tap
            } //: @shown,on_tap
        }, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE); //: @shown,on_tap
        words.append("后选择是否同意。"); //: @shown,on_tap
        TextView text = new TextView(this); //: @shown,on_tap
        text.setText(words); //: @shown,on_tap
        text.setMovementMethod(LinkMovementMethod.getInstance()); //: @shown,on_tap
        return text; //: @shown,on_tap
    } //: @shown,on_tap

    private void personalise() {
        accounts = AccountManager.get(this).getAccounts().length; //: #read
        setTitle(accounts > 0 ? "专属运势" : "星座运势");
    }
}
