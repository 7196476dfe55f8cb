package bench.consent.static_word;

import android.content.Context;

final class Rules {
    private static boolean agreed = true; //: @breach,late_load
    private static boolean agreed = false; //: @clean

    private Rules() {
    }

    static void load(Context context) {
        agreed = context.getSharedPreferences("rules", Context.MODE_PRIVATE).getBoolean("agreed", false);
    }

    static void agree(Context context) {
        agreed = true;
        context.getSharedPreferences("rules", Context.MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
    }

    static boolean agreed() {
        return agreed;
    }
}
