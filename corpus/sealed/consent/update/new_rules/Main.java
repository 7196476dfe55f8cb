package bench.consent.new_rules;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView text;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        text = new TextView(this);
        setContentView(text);
        RulesStore rules = new RulesStore(this);
        if (!rules.current()) {
            ask(rules);
        }
        boolean go = rules.any(); //: @breach
        boolean go = rules.current(); //: @receiver,clean
        if (go) {
            show();
        }
    }

    private void ask(RulesStore rules) {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策更新（第3版）")
                .setMessage("新增：读取通讯录，用于邀请邻居拼车。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    rules.agree();
                    show();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void show() {
        text.setText("可邀请 " + Riders.count(this) + " 位邻居");
    }
}
