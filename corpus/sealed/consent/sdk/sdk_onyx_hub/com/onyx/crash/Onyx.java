package com.onyx.crash;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

/** Onyx Crash SDK 2.1. */
public final class Onyx {
    private static boolean log = true;
    private static volatile Onyx instance;
    private final String device;

    private Onyx(Context context) {
        device = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
    }

    public static Onyx getInstance(Context context) {
        if (instance == null) {
            synchronized (Onyx.class) {
                if (instance == null) {
                    instance = new Onyx(context.getApplicationContext());
                }
            }
        }
        return instance;
    }

    /** Whether the SDK writes to the log. */
    public static void setLog(boolean on) {
        log = on;
    }

    /** Catches crashes from now on. */
    public void start() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {
            if (log) {
                Log.e("onyx", device, problem);
            }
            before.uncaughtException(thread, problem);
        });
    }
}
