package bench.consent.super_hook;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView pass;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        pass = new TextView(this);
        pass.setText("Pier 3, 10:40");
        setContentView(pass);
        new AlertDialog.Builder(this)
                .setTitle("Before you board")
                .setMessage("Lintel tells visits apart with an ID of your phone. Do you agree to our Privacy Policy?")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> board())
                .setNegativeButton("Disagree", (dialog, which) -> finish())
                .show();
    }

    private void board() {
        App app = (App) getApplication();
        app.startSession();
        pass.append("\nSession " + app.session().length());
    }
}
