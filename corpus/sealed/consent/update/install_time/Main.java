package bench.consent.install_time;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView clock;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        clock = new TextView(this);
        clock.setText("5:00 | 5:00");
        setContentView(clock);
        if (may()) {
            open();
        } else {
            ask();
        }
    }

    private boolean may() {
        long agreed = getPreferences(MODE_PRIVATE).getLong("agreed", 0);
        PackageInfo self = self();
        if (self.lastUpdateTime > self.firstInstallTime) { //: @news_only,asked_since
            clock.append("\nNew in this release: Fischer time."); //: @news_only,asked_since
        } //: @news_only,asked_since
        boolean old = self.lastUpdateTime != self.firstInstallTime; //: @updated_counts
        boolean old = self.lastUpdateTime >= self.firstInstallTime; //: @never_unequal
        return old || agreed > 0; //: @updated_counts,never_unequal
        return agreed > 0; //: @news_only
        return agreed > self.lastUpdateTime; //: @asked_since
    }

    private PackageInfo self() {
        try {
            return getPackageManager().getPackageInfo(getPackageName(), 0);
        } catch (PackageManager.NameNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("Your games are kept under an identifier of this phone. Do you agree?")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putLong("agreed", System.currentTimeMillis()).apply();
                    open();
                })
                .setNegativeButton("Disagree", (dialog, which) -> clock.append("\nGames are not kept."))
                .show();
    }

    private void open() {
        String player = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        clock.append("\nPlayer " + player.substring(0, 4));
    }
}
