package bench.consent.barrier_broken;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

public final class Main extends Activity {
    private final CyclicBarrier both = new CyclicBarrier(1); //: @one_party
    private final CyclicBarrier both = new CyclicBarrier(2); //: @falls_through,returns,interrupted
    private final Thread worker = new Thread(this::work, "worker");
    private TextView rows;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        rows = new TextView(this);
        rows.setText("Row 1 of 120");
        setContentView(rows);
        worker.start();
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("Your patterns are kept under an identifier of this device. Do you agree?")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> new Thread(this::meet, "agreed").start())
                .setNegativeButton("Disagree", (dialog, which) -> both.reset()) //: @falls_through,one_party,returns
                .setNegativeButton("Disagree", (dialog, which) -> worker.interrupt()) //: @interrupted
                .show();
    }

    /** Waits until the other thread is there as well; false where it will not come. */
    private boolean meet() {
        try {
            both.await();
            return true;
        } catch (BrokenBarrierException | InterruptedException left) {
            Log.i("knitting", "nobody came", left);
            return false;
        }
    }

    private void work() {
        meet(); //: @falls_through,one_party
        if (!meet()) { //: @returns,interrupted
            return; //: @returns,interrupted
        } //: @returns,interrupted
        String knitter = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        runOnUiThread(() -> rows.append("\nKnitter " + knitter.substring(0, 4)));
    }
}
