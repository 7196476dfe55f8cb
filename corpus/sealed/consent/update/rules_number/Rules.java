package bench.consent.rules_number;

import android.content.Context;
import android.content.SharedPreferences;

/** Which edition of the rules the user agreed to; 4 added the friends from the contacts. */
final class Rules {
    static final int NOW = 4;
    private final SharedPreferences file;

    Rules(Context context) {
        file = context.getSharedPreferences("rules", Context.MODE_PRIVATE);
    }

    boolean agreed() {
        return stored() > 0; //: @breach
        return stored() >= NOW; //: @asks_again,shown_first
    }

    int stored() {
        return file.getInt("edition", 0);
    }

    void agree() {
        file.edit().putInt("edition", NOW).apply();
    }
}
