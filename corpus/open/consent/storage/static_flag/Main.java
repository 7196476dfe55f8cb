package bench.consent.static_flag;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity implements DialogInterface.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new TextView(this));
        new AlertDialog.Builder(this)
                .setTitle("Privacy policy")
                .setMessage("Scores are stored under an identifier of your device. Read our privacy policy.")
                .setCancelable(false)
                .setPositiveButton("I agree", this)
                .setNegativeButton("No, thanks", this)
                .show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        if (which == DialogInterface.BUTTON_POSITIVE) {
            Consent.GIVEN = true;
            ((Game) getApplication()).identify();
        }
    }
}
