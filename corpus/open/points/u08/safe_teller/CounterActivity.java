package bench.points.safe_teller;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class CounterActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView hello = new TextView(this);
        hello.setText("您好，欢迎使用桂城银行手机银行");
        Button health = new Button(this);
        health.setText("安全体检");
        health.setOnClickListener(view -> {
            int bad = new Scanner(this).risky().size();
            hello.setText(bad == 0 ? "未发现高风险应用" : "发现 " + bad + " 个高风险应用，请卸载");
        });
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(hello);
        page.addView(health);
        setContentView(page);
        BankApp bank = (BankApp) getApplication();
        if (!bank.agreed()) {
            new AlertDialog.Builder(this)
                    .setTitle("隐私政策")
                    .setMessage("为保障资金安全，您进行安全体检时我们会读取已安装应用列表。请阅读并同意《隐私政策》。")
                    .setCancelable(false)
                    .setPositiveButton("同意", (dialog, which) ->
                            getSharedPreferences("bank", MODE_PRIVATE).edit().putBoolean("privacy_v3", true).apply())
                    .setNegativeButton("退出", (dialog, which) -> finishAffinity())
                    .show();
        }
    }
}
