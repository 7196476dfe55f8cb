package bench.consent.answers_provider;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.GridView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new GridView(this));
        AlertDialog.Builder rules = new AlertDialog.Builder(this);
        rules.setTitle("用户协议与隐私政策");
        rules.setMessage("我们会根据您连接的网络推荐附近的自提点。");
        rules.setCancelable(false);
        rules.setPositiveButton("同意", (box, which) -> ((App) getApplication()).agree());
        rules.setNegativeButton("不同意并退出", (box, which) -> finish());
        rules.show();
    }
}
