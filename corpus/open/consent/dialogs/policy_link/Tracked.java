package bench.consent.policy_link;

import android.app.Activity;
import android.provider.Settings;
import java.util.ArrayList;
import java.util.List;

/** A screen whose visits are counted. */
abstract class Tracked extends Activity {
    private static final List<String> VISITS = new ArrayList<>();
    static boolean agreed;

    protected void visited(String page) {
        if (!agreed) { //: @clean
            return; //: @clean
        } //: @clean
        String visitor = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        VISITS.add(visitor + " " + page);
    }
}
