package bench.consent.answers_moved;

import android.app.Activity;
import android.app.AlertDialog;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView birds;
    private Answers answers;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        birds = new TextView(this);
        birds.setText("Blackbird, robin, wren");
        setContentView(birds);
        answers = new Answers(this);
        switch (answers.get()) {
            case "yes":
                nearby();
                break;
            case "no":
                birds.append("\nAll of Europe");
                break;
            default:
                ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("With your consent we show the birds around you.")
                .setCancelable(false)
                .setPositiveButton("I agree", (box, which) -> {
                    answers.put("yes");
                    nearby();
                })
                .setNegativeButton("I refuse", (box, which) -> answers.put("no"))
                .show();
    }

    private void nearby() {
        LocationManager manager = getSystemService(LocationManager.class);
        try {
            Location here = manager.getLastKnownLocation(LocationManager.NETWORK_PROVIDER); //: #read
            birds.append(here == null ? "" : "\nAround you: robin");
        } catch (SecurityException denied) {
            birds.append("\nAll of Europe");
        }
    }
}
