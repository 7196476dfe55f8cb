package bench.consent.component_factory;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.GridView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new GridView(this));
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("Your album bears the number of this phone.")
                .setCancelable(false)
                .setPositiveButton("Agree", (box, which) -> Album.open(this))
                .setNegativeButton("Decline", (box, which) -> finish())
                .show();
    }
}
