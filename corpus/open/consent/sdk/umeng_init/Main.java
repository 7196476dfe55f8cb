package bench.consent.umeng_init;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import com.umeng.commonsdk.UMConfigure;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setMessage("请阅读并同意《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    UMConfigure.init(this, "5f0000000000000000000000", "store", 1, ""); //: @preinit
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
