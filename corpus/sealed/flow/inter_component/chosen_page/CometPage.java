package bench.flow.chosen_page;

import android.app.Activity;
import android.location.Location;
import android.os.Bundle;
import android.util.Log;

/** Not ready yet. */
public final class CometPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Location here = getIntent().getParcelableExtra("here");
        Log.i("comet", "seen from " + here);
    }
}
