package bench.flow.shadowed_field;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Visit visit = new Visit();
        visit.sign(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        Log.i("Inspect", visit.summary()); //: #sink
    }
}
