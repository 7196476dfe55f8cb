package bench.consent.unused_code;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.EditText;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText metres = new EditText(this);
        metres.setHint("metres");
        setContentView(metres);
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("Please read our Privacy Policy and choose.")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> metres.setText("1"))
                .setNegativeButton("Disagree", (dialog, which) -> finish())
                .show();
    }
}
