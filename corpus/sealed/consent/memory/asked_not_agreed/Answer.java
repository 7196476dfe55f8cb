package bench.consent.asked_not_agreed;

import android.content.Context;
import android.content.SharedPreferences;

/** The stored answer to the rules. */
final class Answer {
    private final SharedPreferences store;

    Answer(Context context) {
        store = context.getSharedPreferences("answer", Context.MODE_PRIVATE);
    }

    boolean asked() {
        return store.contains("value");
    }

    boolean yes() {
        return store.getBoolean("value", false);
    }

    void set(boolean yes) {
        store.edit().putBoolean("value", yes).apply();
    }
}
