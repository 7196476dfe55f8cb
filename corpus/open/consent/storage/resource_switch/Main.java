package bench.consent.resource_switch;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (getSharedPreferences("shop", MODE_PRIVATE).getBoolean("agreed", false)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage(R.string.policy)
                .setCancelable(false)
                .setPositiveButton(R.string.agree, (dialog, which) -> agree())
                .setNegativeButton(R.string.refuse, (dialog, which) -> finish())
                .show();
    }

    private void agree() {
        getSharedPreferences("shop", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        ((App) getApplication()).readCode();
    }
}
