package bench.flow.empty_profile;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

/** Two lockers in a gym. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Profile left = Profile.of(null);
        Profile right = Profile.of(null);
        left.rename(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        right.rename("locker two"); //: @replaced
        Log.d("Gym", "right: " + right.name()); //: #sink
    }
}
