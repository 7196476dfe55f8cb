package bench.consent.job_unscheduled;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView pools = new TextView(this);
        pools.setText("Lido, open until 8 pm");
        setContentView(pools);
        SharedPreferences kept = getSharedPreferences("pools", MODE_PRIVATE);
        if (kept.getBoolean("agreed", false)) {
            Visit.plan(this);
            return;
        }
        Visit.plan(this); //: @left,cancelled_on_no,asks_flag
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("May we note which pools you visit, by the networks there?")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> {
                    kept.edit().putBoolean("agreed", true).apply();
                    Visit.plan(this);
                })
                .setNegativeButton("Disagree", (dialog, which) -> refused())
                .show();
    }

    private void refused() {
        Visit.drop(this); //: @cancelled_on_no
        finish();
    }
}
