package bench.consent.farewell_report;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setText("预约上门回收，5 公斤起");
        setContentView(text);
        new AlertDialog.Builder(this)
                .setMessage("请阅读并同意《隐私政策》；不同意将退出应用。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> new Farewell(this, "agreed", true).start())
                .setNegativeButton("不同意", (dialog, which) -> refuse())
                .show();
    }

    private void refuse() {
        new Farewell(this, "refused", true).start(); //: @breach
        new Farewell(this, "refused", false).start(); //: @reason_only
        finish();
    }
}
