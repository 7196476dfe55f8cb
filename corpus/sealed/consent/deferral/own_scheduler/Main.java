package bench.consent.own_scheduler;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ArrayAdapter;
import android.widget.ListView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ListView receipts = new ListView(this);
        receipts.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1,
                new String[] {"超市 86.40 元", "打车 23.00 元"}));
        setContentView(receipts);
        App app = (App) getApplication();
        if (app.agreed()) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("个人信息保护提示")
                .setMessage("为在换机后找回小票，我们需要读取设备标识。请阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> app.accept())
                .setNegativeButton("暂不使用", (dialog, which) -> finish())
                .show();
    }
}
