package bench.consent.in_background;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.usage.UsageStatsManager;
import android.os.Bundle;
import android.widget.Button;
import java.util.ArrayList;
import java.util.List;

public final class Main extends Activity {
    private static final long DAY = 24L * 60 * 60 * 1000;
    private final List<short[]> sounds = new ArrayList<>();
    private boolean agreed;
    private int rivals;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("We compare how long you play with other apps you use. Read our Privacy Policy.")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> keys())
                .setNegativeButton("Disagree", (dialog, which) -> setTitle("Piano Keys without statistics"))
                .show();
    }

    private void keys() {
        agreed = true;
        Button statistics = new Button(this);
        statistics.setText("My statistics");
        statistics.setOnClickListener(button -> compare());
        setContentView(statistics);
        sounds.add(new short[4410]);
    }

    @Override
    protected void onStop() {
        super.onStop();
        sounds.clear();
        if (agreed) { //: @guarded
            compare(); //: @guarded
        } //: @guarded
        compare(); //: @breach
    }

    private void compare() {
        long now = System.currentTimeMillis();
        UsageStatsManager usage = getSystemService(UsageStatsManager.class);
        rivals = usage.queryUsageStats(UsageStatsManager.INTERVAL_DAILY, now - DAY, now).size(); //: #read
    }

    int rivals() {
        return rivals;
    }
}
