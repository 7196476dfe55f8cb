package bench.consent.latch_timeout;

import android.app.Activity;
import android.app.AlertDialog;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.widget.TextView;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public final class Main extends Activity {
    private static final Uri INBOX = Uri.parse("content://sms/inbox");
    private final CountDownLatch consent = new CountDownLatch(1);
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private TextView summary;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        summary = new TextView(this);
        setContentView(summary);
        worker.execute(() -> {
            try {
                count();
            } catch (InterruptedException | SecurityException problem) {
                runOnUiThread(() -> summary.setText("无法读取短信"));
            }
        });
        ask();
    }

    private void count() throws InterruptedException {
        show(getContentResolver().query(INBOX, null, null, null, null)); //: @breach #early
        consent.await(); //: @breach,guarded
        consent.await(10, TimeUnit.SECONDS); //: @timeout
        if (!consent.await(10, TimeUnit.SECONDS)) { //: @timeout_checked
            return; //: @timeout_checked
        } //: @timeout_checked
        show(getContentResolver().query(INBOX, null, "read = 0", null, null)); //: #read
    }

    private void show(Cursor messages) {
        int total = messages == null ? 0 : messages.getCount();
        runOnUiThread(() -> summary.setText("短信 " + total + " 条"));
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("用户协议与隐私政策")
                .setMessage("短信管家需要处理您的短信。请先阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> consent.countDown())
                .setNegativeButton("不同意", (dialog, which) -> {
                    worker.shutdownNow();
                    finish();
                })
                .show();
    }
}
