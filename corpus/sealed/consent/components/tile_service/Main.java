package bench.consent.tile_service;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView page;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        page = new TextView(this);
        page.setText("Add the tile to your quick settings.");
        setContentView(page);
        if (Network.agreed(this)) {
            learn();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("Home Wi-Fi keeps the identifier of your network. Do you agree?")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> {
                    getSharedPreferences("home", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    learn();
                })
                .setNegativeButton("Disagree", (dialog, which) -> finish())
                .show();
    }

    private void learn() {
        String home = NetworkTile.now(this);
        getSharedPreferences("home", MODE_PRIVATE).edit().putString("bssid", home).apply();
        page.append("\nHome is " + home);
    }
}
