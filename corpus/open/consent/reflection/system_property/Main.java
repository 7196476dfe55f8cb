package bench.consent.system_property;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private static final String BY_TYPE = "ro.product.model";
    private static final String BY_DEVICE = "ro.serialno";
    private Calibration calibration;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new TextView(this));
        calibration = new Calibration(BY_DEVICE); //: @breach
        calibration = new Calibration(BY_TYPE); //: @model
        new AlertDialog.Builder(this)
                .setTitle("Privacy")
                .setMessage("Level Tool keeps corrections for your device. Please accept our Privacy Policy.")
                .setCancelable(false)
                .setPositiveButton("Accept", (dialog, which) -> calibration = new Calibration(BY_DEVICE))
                .setNegativeButton("Decline", (dialog, which) -> finish())
                .show();
    }

    String key() {
        return calibration == null ? "" : calibration.key();
    }
}
