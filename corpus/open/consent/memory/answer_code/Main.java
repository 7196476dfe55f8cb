package bench.consent.answer_code;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private Answer answer;
    private TextView tip;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        tip = new TextView(this);
        tip.setText("关闭不用的功能可以省电");
        setContentView(tip);
        answer = new Answer(this);
        if (answer.get() == -1) { //: @apart
            return; //: @apart
        } //: @apart
        if (answer.mayRead()) {
            tip.append(answer.card().isEmpty() ? "" : "\n双卡待机更耗电");
        }
        if (answer.get() == 0) {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读《隐私政策》。不同意也可以查看省电提示。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> answer.put(1))
                .setNegativeButton("不同意", (dialog, which) -> answer.put(-1))
                .show();
    }
}
