package bench.consent.idle_queue;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.os.Looper;
import android.widget.EditText;

public final class Main extends Activity {
    private Warmup warmup;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new EditText(this));
        warmup = new Warmup(this);
        Looper.myQueue().addIdleHandler(warmup); //: @breach
        showPolicy();
    }

    private void showPolicy() {
        new AlertDialog.Builder(this)
                .setTitle("Before you start")
                .setMessage("Trail Notes adds places to your notes. Please read and accept our Privacy Policy.")
                .setCancelable(false)
                .setPositiveButton("Accept", (dialog, which) -> accepted())
                .setNegativeButton("Decline", (dialog, which) -> finish())
                .show();
    }

    private void accepted() {
        Looper.myQueue().addIdleHandler(warmup); //: @later_queue
        warmup.queueIdle(); //: @never_added,breach
    }
}
