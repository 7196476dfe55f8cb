package bench.consent.woken_waiter;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

/** Books to listen to. */
public final class Main extends Activity {
    private static final int OPEN = 0;
    private static final int AGREED = 1;
    private static final int REFUSED = 2;
    private final Object gate = new Object();
    private int answer = OPEN;
    private TextView shelf;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        shelf = new TextView(this);
        shelf.setText("西游记（上）");
        setContentView(shelf);
        new Thread(this::enter, "gate").start();
        new AlertDialog.Builder(this)
                .setTitle("隐私保护说明")
                .setMessage("请阅读《隐私政策》。不同意也可以试听。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> answered(AGREED))
                .setNegativeButton("试听", (box, which) -> answered(REFUSED))
                .show();
    }

    @Override
    protected void onResume() {
        super.onResume();
        answered(OPEN); //: @woken_early
    }

    private void answered(int word) {
        synchronized (gate) {
            answer = word;
            gate.notifyAll();
        }
    }

    private void enter() {
        synchronized (gate) {
            while (answer == OPEN) {
                try {
                    gate.wait();
                } catch (InterruptedException stopped) {
                    return;
                }
            }
            if (answer != AGREED) { //: @clean,woken_early
                return; //: @clean,woken_early
            } //: @clean,woken_early
        }
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        shelf.post(() -> shelf.append("\n书友 " + id));
    }
}
