package bench.consent.dex_scan;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ListView;
import bench.consent.dex_scan.routes_later.Visit;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
        if (Routes.agreed(this)) {
            setTitle("Welcome back " + Visit.visitor());
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("City Guide keeps your places under an ID of your phone. Do you agree?")
                .setCancelable(false)
                .setPositiveButton("Agree", (box, which) -> agreed())
                .setNegativeButton("Disagree", (box, which) -> setTitle("Guest"))
                .show();
    }

    private void agreed() {
        getSharedPreferences("guide", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        Routes.load(this, "routes_later.");
    }
}
