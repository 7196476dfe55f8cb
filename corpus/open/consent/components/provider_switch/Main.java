package bench.consent.provider_switch;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ComponentName;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.widget.TextView;
import com.clover.count.CloverProvider;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView pose = new TextView(this);
        pose.setText(CloverProvider.counts() ? "Tree pose, counted" : "Tree pose");
        setContentView(pose);
        if (!getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) ask();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("We count visits with an ID of your phone. Please read our Privacy Policy (隐私政策).")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> agreed())
                .setNegativeButton("Disagree", (dialog, which) -> finish())
                .show();
    }

    private void agreed() {
        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        ComponentName provider = new ComponentName(this, CloverProvider.class);
        int on = PackageManager.COMPONENT_ENABLED_STATE_ENABLED;
        getPackageManager().setComponentEnabledSetting(provider, on, PackageManager.DONT_KILL_APP);
    }
}
