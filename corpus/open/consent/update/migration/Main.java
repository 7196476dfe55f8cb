package bench.consent.migration;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ListView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
        App app = (App) getApplication();
        if (app.agreed()) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("Our Privacy Policy has changed")
                .setMessage("Garden Log stores your log under an identifier of the device. Please read and agree.")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> {
                    app.store().edit().putBoolean("agreed", true).apply();
                    app.identify();
                })
                .setNegativeButton("Disagree", (dialog, which) -> finish())
                .show();
    }
}
