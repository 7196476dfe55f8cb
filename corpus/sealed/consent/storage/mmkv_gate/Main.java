package bench.consent.mmkv_gate;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;
import com.tencent.mmkv.MMKV;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView sky = new TextView(this);
        sky.setText("杭州 晴 24°");
        setContentView(sky);
        if (MMKV.defaultMMKV().decodeBool("agreed", false)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("请阅读《用户协议》和《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    MMKV.defaultMMKV().encode("agreed", true);
                    ((App) getApplication()).identify();
                })
                .setNegativeButton("不同意并退出", (dialog, which) -> finishAffinity())
                .show();
    }
}
