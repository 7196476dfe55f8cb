package bench.consent.policy_version;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView word;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        word = new TextView(this);
        setContentView(word);
        begin();
    }

    private void begin() {
        App app = (App) getApplication();
        if (app.agreedVersion() < App.POLICY) {
            showPolicy(app);
            return; //: @clean,fallback
        }
        app.takeWord();
        word.setText(app.word());
    }

    private void showPolicy(App app) {
        boolean renewed = app.agreedVersion() > 0;
        new AlertDialog.Builder(this)
                .setTitle(renewed ? "隐私政策更新" : "隐私政策")
                .setMessage("请阅读并同意第三版《隐私政策》。主要变化：识别剪贴板中的单词。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    app.agree();
                    app.takeWord();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
