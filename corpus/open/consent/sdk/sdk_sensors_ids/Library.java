package bench.consent.sdk_sensors_ids;

import android.content.Context;

/** What the app knows of its reader. */
final class Library {
    static String reader = "";

    private Library() {}

    static boolean agreed(Context context) {
        return context.getSharedPreferences("reader", Context.MODE_PRIVATE).contains("agreed_at");
    }

    static void agree(Context context) {
        context.getSharedPreferences("reader", Context.MODE_PRIVATE).edit()
                .putLong("agreed_at", System.currentTimeMillis()).apply();
    }
}
