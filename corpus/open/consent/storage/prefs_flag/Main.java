package bench.consent.prefs_flag;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        if (!Terms.accepted(this)) {
            Terms.accept(this); //: @early
            ask();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        TextView city = findViewById(R.id.city);
        city.setText("北京  晴  25℃");
        if (Terms.accepted(this)) {
            Visitor.recognise(this);
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("个人信息保护提示")
                .setMessage("请您阅读并同意《用户协议》和《隐私政策》后使用天气服务。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    Terms.accept(this);
                    Visitor.recognise(this);
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
