package bench.consent.screenshot_watch;

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
                .setTitle("个人信息保护指引")
                .setMessage("请老师阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> {
                    Watch.agreed = true;
                    ((App) getApplication()).watch().begin(); //: @unregistered
                })
                .setNegativeButton("拒绝", (box, which) -> finish())
                .show();
    }
}
