package bench.consent.kept_object;

import android.app.Activity;
import android.app.AlertDialog;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.EditText;

public final class Main extends Activity {
    private State state;
    private EditText note;

    @Override
    protected void onCreate(Bundle bundle) {
        super.onCreate(bundle);
        note = new EditText(this);
        setContentView(note);
        state = State.load(this);
        if (state.agreed) {
            place();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("Before you start")
                .setMessage("Please read our Privacy Policy. We note the place of each bird.")
                .setPositiveButton("Agree", (box, which) -> {
                    state.agreed = true;
                    state.save(this);
                    place();
                })
                .setNegativeButton("Decline", (box, which) -> note.setHint("Bird, without a place"))
                .setCancelable(false)
                .show();
    }

    private void place() {
        LocationManager manager = getSystemService(LocationManager.class);
        try {
            Location here = manager.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
            note.setHint(here == null ? "Bird" : "Bird at " + here.getLatitude());
        } catch (SecurityException denied) {
            note.setHint("Bird");
        }
    }
}
