package bench.consent.flushed_queue;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private Events events;
    private boolean agreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView times = new TextView(this);
        times.setText("Line 7: 3 min, 11 min, 19 min");
        setContentView(times);
        events = new Events(this);
        events.log("opened");
        times.setOnClickListener(view -> events.log("refreshed"));
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("May we count how Bus Times is used? We would keep an identifier of this phone.")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> agreed())
                .setNegativeButton("No, thanks", (dialog, which) -> times.append("\nNothing is counted."))
                .setOnDismissListener(dialog -> closed())
                .show();
    }

    private void agreed() {
        agreed = true;
        events.open(); //: @eager,lazy
    }

    private void closed() {
        if (agreed) { //: @close_checked
            events.open(); //: @close_checked
        } //: @close_checked
        events.open(); //: @flushed_on_close
    }
}
