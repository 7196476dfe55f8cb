package bench.consent.second_process;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.widget.ListView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
        startService(new Intent(this, TrackService.class)); //: @breach
        new AlertDialog.Builder(this)
                .setTitle("个人信息处理规则")
                .setMessage("接单时我们会获取您的位置，请阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> startService(new Intent(this, TrackService.class)))
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
