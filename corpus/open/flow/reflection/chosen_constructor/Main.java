package bench.flow.chosen_constructor;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

/** Prints badges for visitors. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            Object badge = Badge.class.getConstructor(String.class).newInstance(id); //: @leak
            Object badge = Badge.class.getConstructor(Object.class).newInstance(id); //: @clean
            Object badge = Badge.class.getConstructor(String.class, String.class).newInstance(id, "hall"); //: @widest
            Log.i("Badges", "printed " + badge); //: #sink
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
