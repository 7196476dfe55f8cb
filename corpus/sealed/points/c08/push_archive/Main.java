package bench.points.push_archive;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;
import com.umeng.commonsdk.UMConfigure;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView news = new TextView(this);
        news.setText("赶集日改到周五\n村口修路，请绕行");
        setContentView(news);
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            begin();
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("请阅读并同意《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    begin();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void begin() {
        UMConfigure.init(this, "6600000000000000000000bb", "village", UMConfigure.DEVICE_TYPE_PHONE, "");
    }
}
