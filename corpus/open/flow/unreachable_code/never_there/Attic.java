package bench.flow.never_there;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Attic extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Log.i("Attic", id); //: #sink
    }
}
