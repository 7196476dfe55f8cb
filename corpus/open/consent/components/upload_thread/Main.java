package bench.consent.upload_thread;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.RadioGroup;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new RadioGroup(this));
        new Thread(new Upload(this)).start(); //: @early_http
        new AlertDialog.Builder(this)
                .setTitle("用户协议与隐私政策")
                .setMessage("请阅读《隐私政策》。我们用设备标识保存您的闯关进度。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> new Thread(new Upload(this)).start())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
