package bench.points.early_metrics;

import android.content.Context;

final class Agreement {
    private Agreement() {}

    static boolean given(Context context) {
        return context.getSharedPreferences("rules", Context.MODE_PRIVATE).getBoolean("given", false);
    }

    static void give(Context context) {
        context.getSharedPreferences("rules", Context.MODE_PRIVATE).edit().putBoolean("given", true).apply();
    }
}
