package bench.consent.joined_getter;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView report;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        report = new TextView(this);
        setContentView(report);
        report.setText(Probe.ask("serial")); //: @breach
        report.setText(Probe.ask("radioVersion")); //: @bootloader
        new AlertDialog.Builder(this)
                .setTitle("使用须知")
                .setMessage("检测报告含设备序列号，详见《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    report.setText(Probe.ask("serial")); //: @after_agree
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
