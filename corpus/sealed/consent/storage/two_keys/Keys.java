package bench.consent.two_keys;

import android.content.Context;
import android.content.SharedPreferences;

/** Flags of the first launch. */
final class Keys {
    static final String SHOWN = "policy_shown";
    static final String ANSWERED = "policy_answered";
    static final String AGREED = "policy_agreed";
    private final SharedPreferences flags;

    Keys(Context context) {
        flags = context.getSharedPreferences("first", Context.MODE_PRIVATE);
    }

    boolean is(String key) {
        return flags.contains(key) && flags.getBoolean(key, false);
    }

    Keys set(String key, boolean value) {
        flags.edit().putBoolean(key, value).apply();
        return this;
    }
}
