package bench.consent.array_modules;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ArrayAdapter;
import android.widget.ListView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ListView goods = new ListView(this);
        goods.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1,
                new String[] {"土鸡蛋 30 枚", "山东苹果 5 斤"}));
        setContentView(goods);
        if (getSharedPreferences("group", MODE_PRIVATE).getBoolean("agreed", false)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("用户协议和隐私政策")
                .setMessage("在使用社区团购前，请阅读并同意《用户协议》和《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getSharedPreferences("group", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    ((App) getApplication()).agreed();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
