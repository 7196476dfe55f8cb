package bench.consent.proxy_steps;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView word = new TextView(this);
        word.setText("serendipity：意外发现美好事物的运气");
        setContentView(word);
        Steps steps = Recorder.of(this);
        AlertDialog dialog = new AlertDialog.Builder(this)
                .setMessage("请阅读并同意《用户协议》《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("同意", (d, which) -> steps.agreed())
                .setNegativeButton("不同意", (d, which) -> {
                    steps.refused();
                    finish();
                })
                .create();
        dialog.setOnShowListener(d -> steps.shown());
        dialog.show();
    }
}
