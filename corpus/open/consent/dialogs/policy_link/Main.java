package bench.consent.policy_link;

import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.text.SpannableString;
import android.text.Spanned;
import android.text.method.LinkMovementMethod;
import android.text.style.ClickableSpan;
import android.view.View;
import android.widget.TextView;

public final class Main extends Tracked {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setTitle("温馨提示")
                .setView(text())
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    agreed = true;
                    visited("main");
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private TextView text() {
        SpannableString words = new SpannableString("请阅读并同意《隐私政策》，以便保存您的票根。");
        ClickableSpan link = new ClickableSpan() {
            @Override
            public void onClick(View view) {
                startActivity(new Intent(Main.this, PolicyPage.class));
            }
        };
        words.setSpan(link, 6, 12, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE);
        TextView text = new TextView(this);
        text.setText(words);
        text.setMovementMethod(LinkMovementMethod.getInstance());
        return text;
    }
}
