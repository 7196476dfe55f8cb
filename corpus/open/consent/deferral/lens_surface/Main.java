package bench.consent.lens_surface;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.view.View;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Glass glass = new Glass(this);
        glass.setVisibility(View.GONE); //: @gone
        setContentView(glass);
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("Pictures bear a mark made of an ID of your phone. Do you agree?")
                .setCancelable(false)
                .setPositiveButton("Agree", (box, which) -> glass.agree())
                .setNegativeButton("Disagree", (box, which) -> finish())
                .show();
    }
}
