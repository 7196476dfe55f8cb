package com.tern.analytics;

import android.content.Context;
import android.provider.Settings;

/** Tern Analytics SDK 5. */
public final class Tern {
    private static volatile String device;

    private Tern() {}

    /** Starts counting. */
    public static synchronized void start(Context context) {
        if (device == null) {
            device = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
            event(context, "start");
        }
    }

    /** Counts one event. */
    public static void event(Context context, String name) {
        context.getSharedPreferences("tern", Context.MODE_PRIVATE).edit()
                .putString(name, device + "@" + System.currentTimeMillis()).apply();
    }
}
