package bench.consent.network_back;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ToggleButton;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ToggleButton play = new ToggleButton(this);
        setContentView(play);
        new AlertDialog.Builder(this)
                .setTitle("Terms of Service and Privacy Policy")
                .setMessage("Night Radio needs your consent.")
                .setCancelable(false)
                .setPositiveButton("Accept", (box, which) -> {
                    ((App) getApplication()).listen(); //: @guarded
                    play.setChecked(true);
                })
                .setNegativeButton("Exit", (box, which) -> finishAffinity())
                .show();
    }
}
