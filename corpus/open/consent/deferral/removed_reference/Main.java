package bench.consent.removed_reference;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.widget.TextView;

public final class Main extends Activity {
    private final Handler later = new Handler(Looper.getMainLooper());
    private final Runnable task = this::collect;
    private TextView cups;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        cups = new TextView(this);
        cups.setText("Cups today: 2");
        setContentView(cups);
        later.postDelayed(this::collect, 8000); //: @new_object
        later.postDelayed(task, 8000); //: @kept_object,all_taken,late_taken
        if (!getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) ask();
    }

    private void ask() {
        later.removeCallbacks(this::collect); //: @new_object
        later.removeCallbacks(task); //: @kept_object
        later.removeCallbacksAndMessages(null); //: @all_taken
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("We offer to add the coffee you have copied. Do you agree to our Privacy Policy?")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> agreed())
                .setNegativeButton("Disagree", (dialog, which) -> refused())
                .show();
    }

    private void agreed() {
        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        later.post(task);
    }

    private void refused() {
        later.removeCallbacksAndMessages(null);
        finish();
    }

    private void collect() {
        ClipboardManager board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        ClipData clip = board.getPrimaryClip(); //: #read
        if (clip != null) cups.append("\nAdd " + clip.getItemAt(0).getText() + "?");
    }
}
