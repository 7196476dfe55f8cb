package bench.points.trailer_job;

import android.content.Context;

/** Whether the rules were agreed to. */
final class Consent {
    private Consent() {}

    static boolean given(Context context) {
        return context.getSharedPreferences("privacy", Context.MODE_PRIVATE).getBoolean("agree", false);
    }

    static void give(Context context) {
        context.getSharedPreferences("privacy", Context.MODE_PRIVATE).edit().putBoolean("agree", true).apply();
    }
}
