package bench.consent.new_rules;

import android.content.Context;
import android.content.SharedPreferences;

/** Which version of the rules the user agreed to; 0 is none. */
final class RulesStore {
    static final int CURRENT = 3;
    private final SharedPreferences store;

    RulesStore(Context context) {
        store = context.getSharedPreferences("rules", Context.MODE_PRIVATE);
    }

    boolean current() {
        return store.getInt("version", 0) == CURRENT;
    }

    boolean any() {
        return store.getInt("version", 0) > 0;
    }

    void agree() {
        store.edit().putInt("version", CURRENT).apply();
    }

    void takeBack() {
        store.edit().remove("version").apply();
    }
}
