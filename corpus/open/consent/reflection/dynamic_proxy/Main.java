package bench.consent.dynamic_proxy;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ListView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
        new AlertDialog.Builder(this)
                .setTitle("服务条款及隐私政策")
                .setMessage("我们非常重视您的个人信息。请阅读《隐私政策》，点击“同意”进入校园圈。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> ((App) getApplication()).agreed())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
