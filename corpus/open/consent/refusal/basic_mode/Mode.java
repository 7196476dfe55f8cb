package bench.consent.basic_mode;

import android.content.Context;
import android.content.SharedPreferences;

/** Whether the app runs in full, in the basic mode, or has yet to ask. */
final class Mode {
    static final int UNASKED = 0;
    static final int BASIC = 1;
    static final int FULL = 2;
    private final SharedPreferences kept;

    Mode(Context context) {
        kept = context.getSharedPreferences("mode", Context.MODE_PRIVATE);
    }

    int get() {
        return kept.getInt("mode", UNASKED);
    }

    void set(int mode) {
        kept.edit().putInt("mode", mode).apply();
    }
}
