package bench.consent.startup_meta;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.GridView;
import android.widget.Toast;
import bench.consent.startup_meta.startup.Starter;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new GridView(this));
        new AlertDialog.Builder(this)
                .setTitle("隐私政策概要")
                .setMessage("备份照片时我们会识别WiFi网络，以免消耗流量。请阅读《隐私政策》并选择。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> begin())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void begin() {
        try {
            Starter.run(getApplicationContext(), NetworkInitializer.class);
        } catch (ReflectiveOperationException problem) {
            Toast.makeText(this, "备份暂不可用", Toast.LENGTH_SHORT).show();
        }
    }
}
