package bench.consent.provider_init;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ScrollView;
import bench.consent.provider_init.metrics.Metrics;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ScrollView(this));
        new AlertDialog.Builder(this)
                .setTitle("Welcome to Recipe Box")
                .setMessage("We count visits to improve recipes. Please read and agree to our Privacy Policy.")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> Metrics.start(getApplicationContext()))
                .setNegativeButton("Disagree", (dialog, which) -> finish())
                .show();
    }
}
