package bench.consent.latch_gate;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;
import java.util.concurrent.CountDownLatch;

public final class Main extends Activity {
    private final CountDownLatch answered = new CountDownLatch(1);
    private Prefetch prefetch;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setText("暂无群聊");
        setContentView(text);
        prefetch = new Prefetch(getApplicationContext(), answered);
        prefetch.start();
        new AlertDialog.Builder(this)
                .setMessage("请阅读《隐私政策》，我们将读取账户列表以选择发送身份。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> answered.countDown())
                .setNegativeButton("不同意", (dialog, which) -> leave())
                .show();
    }

    private void leave() {
        prefetch.stop();
        finish();
    }
}
