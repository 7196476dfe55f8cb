package bench.consent.rules_edition;

import android.content.Context;
import android.content.SharedPreferences;

/** Which edition of the rules the user agreed to. */
final class Rules {
    static final int EDITION = 4;
    private final SharedPreferences kept;

    Rules(Context context) {
        kept = context.getSharedPreferences("rules", Context.MODE_PRIVATE);
    }

    boolean accepted() {
        int edition = kept.getInt("edition", EDITION); //: @default_value
        int edition = kept.getInt("edition", 0); //: @stamped,guarded
        return Integer.compare(edition, EDITION) >= 0;
    }

    void accept() {
        kept.edit().putInt("edition", EDITION).commit();
    }

    void changed(int version) {
        if (kept.getInt("version", 0) != version) {
            kept.edit().putInt("version", version).putInt("edition", EDITION).commit(); //: @stamped
            kept.edit().putInt("version", version).commit(); //: @default_value,guarded
        }
    }
}
