package bench.consent.prefs_flag;

import android.content.Context;
import android.content.SharedPreferences;

/** Remembers whether the user agreed to the privacy policy. */
final class Terms {
    private static final String KEY = "accepted";

    private Terms() {}

    static boolean accepted(Context context) {
        return prefs(context).getBoolean(KEY, true); //: @breach
        return prefs(context).getBoolean(KEY, false); //: @guarded,early
    }

    static void accept(Context context) {
        prefs(context).edit().putBoolean(KEY, true).apply();
    }

    private static SharedPreferences prefs(Context context) {
        return context.getSharedPreferences("terms", Context.MODE_PRIVATE);
    }
}
