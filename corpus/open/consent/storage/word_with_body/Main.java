package bench.consent.word_with_body;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

/** Reminds to stand up. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        App app = (App) getApplication();
        TextView page = new TextView(this);
        page.setText("每 45 分钟起身一次 " + app.desk().length());
        setContentView(page);
        if (!app.answer().mustAsk()) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("欢迎使用站立提醒")
                .setMessage("请阅读《隐私政策》与《用户协议》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> app.answered(Answer.AGREED))
                .setNegativeButton("不同意", (box, which) -> app.answered(Answer.REFUSED))
                .show();
    }
}
