package bench.consent.provider_init.metrics;

import android.content.Context;
import android.provider.Settings;

public final class Metrics {
    private static String install = "";

    private Metrics() {}

    public static synchronized void start(Context context) {
        if (install.isEmpty()) {
            install = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
        }
    }
}
