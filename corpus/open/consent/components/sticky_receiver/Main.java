package bench.consent.sticky_receiver;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView title = new TextView(this);
        title.setText("附近网络");
        setContentView(title);
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("我们需要处理WLAN列表信息，请先阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    Networks.agreed = true;
                    Networks.watch(getApplicationContext()); //: @after_agree
                    title.setText("附近网络：" + Networks.count);
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
