package bench.flow.tap_overruled;

import android.app.Activity;
import android.provider.Settings;
import android.util.Log;
import android.view.View;

/** What all doors share. */
public abstract class Bell extends Activity {
    public void tell(View button) {
        String guest = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Log.d("Bell", "rung by " + guest); //: #sink
    }
}
