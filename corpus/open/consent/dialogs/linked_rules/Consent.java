package bench.consent.linked_rules;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.text.SpannableString;
import android.text.Spanned;
import android.text.method.LinkMovementMethod;
import android.text.style.ClickableSpan;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

/** The question, laid over the first poem. */
public final class Consent extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SpannableString words = new SpannableString("继续之前，请阅读并同意《隐私政策》。");
        words.setSpan(
                new ClickableSpan() {
                    @Override
                    public void onClick(View widget) {
                        startActivityForResult(new Intent(Consent.this, Page.class), 2);
                    }
                },
                words.toString().indexOf('《'),
                words.toString().indexOf('》') + 1,
                Spanned.SPAN_EXCLUSIVE_EXCLUSIVE);
        TextView text = new TextView(this);
        text.setText(words);
        text.setMovementMethod(LinkMovementMethod.getInstance());
        LinearLayout panel = new LinearLayout(this);
        panel.setOrientation(LinearLayout.VERTICAL);
        panel.addView(text);
        panel.addView(button("同意", RESULT_OK));
        panel.addView(button("不同意", RESULT_CANCELED));
        setContentView(panel);
    }

    private Button button(String words, int result) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(view -> end(result));
        return button;
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        if (result == RESULT_OK) {
            end(result);
        }
    }

    private void end(int result) {
        setResult(result);
        finish();
    }
}
