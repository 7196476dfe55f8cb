package bench.consent.buttons;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TableLayout;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new TableLayout(this));
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("我们依据《隐私政策》处理您的个人信息，用于保存成绩。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> begin()) //: @two_buttons
                .setNegativeButton("不同意", (dialog, which) -> finish()) //: @two_buttons
                .setPositiveButton("同意", (dialog, which) -> begin()) //: @one_button #one
                .setPositiveButton("我知道了", (dialog, which) -> begin()) //: @i_know #know
                .show();
    }

    private void begin() {
        setTitle("第一关");
    }
}
