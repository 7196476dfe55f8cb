package bench.consent.share_target;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public final class Main extends Activity {
    private SharedPreferences shelf;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        shelf = getSharedPreferences("shelf", MODE_PRIVATE);
        if (shelf.getBoolean("consent", false)) {
            list();
        } else {
            new AlertDialog.Builder(this)
                    .setTitle("Before you start")
                    .setMessage("Clip Shelf uses an identifier of your device to sync. Please read the Privacy Policy.")
                    .setCancelable(false)
                    .setPositiveButton("Agree", (dialog, which) -> {
                        shelf.edit().putBoolean("consent", true).apply();
                        list();
                    })
                    .setNegativeButton("Decline", (dialog, which) -> finish())
                    .show();
        }
    }

    private void list() {
        TextView all = new TextView(this);
        all.setText(shelf.getAll().size() + " clips");
        all.setTag(Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
        setContentView(all);
    }
}
