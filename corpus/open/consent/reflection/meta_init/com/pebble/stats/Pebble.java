package com.pebble.stats;

import android.content.Context;
import android.provider.Settings;

/** Counts visits. */
public final class Pebble {
    private static Context kept;
    private static String visitor = "";

    private Pebble() {}

    public static void init(Context context, boolean agreed) {
        kept = context.getApplicationContext();
        if (agreed) grant();
    }

    public static void grant() {
        visitor = Settings.Secure.getString(kept.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
    }

    public static boolean knows() {
        return !visitor.isEmpty();
    }
}
