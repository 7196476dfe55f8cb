package bench.consent.instrument_swap;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.GridView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new GridView(this));
        App app = (App) getApplication();
        if (app.agreed()) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("用户协议与隐私政策")
                .setMessage("剪辑之前，请阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> app.agree())
                .setNegativeButton("不同意", (box, which) -> finish())
                .show();
    }
}
