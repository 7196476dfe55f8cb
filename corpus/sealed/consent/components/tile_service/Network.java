package bench.consent.tile_service;

import android.content.Context;

/** What is kept of the network at home. */
final class Network {
    private Network() {}

    static boolean agreed(Context context) {
        return context.getSharedPreferences("home", Context.MODE_PRIVATE).getBoolean("agreed", false);
    }

    static String home(Context context) {
        return context.getSharedPreferences("home", Context.MODE_PRIVATE).getString("bssid", "");
    }
}
