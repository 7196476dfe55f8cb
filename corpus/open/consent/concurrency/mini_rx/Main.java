package bench.consent.mini_rx;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.text.method.LinkMovementMethod;
import android.text.util.Linkify;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        App app = (App) getApplication();
        if (app.agreed()) {
            return;
        }
        TextView text = new TextView(this);
        text.setText("请阅读《隐私政策》https://www.example.cn/privacy 后选择是否同意。");
        Linkify.addLinks(text, Linkify.WEB_URLS);
        text.setMovementMethod(LinkMovementMethod.getInstance());
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setView(text)
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> app.agree())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
