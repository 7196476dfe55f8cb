package bench.consent.rules_date;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView text;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Rules rules = new Rules(this);
        text = new TextView(this);
        if (rules.agreed()) {
            setContentView(text);
            paste();
            return;
        }
        LinearLayout question = new LinearLayout(this);
        question.setOrientation(LinearLayout.VERTICAL);
        text.setText("Our Privacy Policy of " + Rules.DAY + ": recipes you copied are offered for the box.");
        question.addView(text);
        question.addView(button("Accept", tapped -> {
            rules.agree();
            question.removeViews(1, 2);
            paste();
        }));
        question.addView(button("No thanks", tapped -> finish()));
        setContentView(question);
    }

    private Button button(String words, View.OnClickListener then) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(then);
        return button;
    }

    private void paste() {
        ClipboardManager board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        ClipData copied = board.getPrimaryClip(); //: #read
        text.setText(copied == null ? "An empty box" : copied.getItemAt(0).getText());
    }
}
