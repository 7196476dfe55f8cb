package com.gull.count;

import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import android.provider.Settings;

/** Gull Count SDK 3. */
public final class Gull {
    private static String visitor = "anonymous";

    private Gull() {}

    /** Starts the SDK. */
    public static void init(Context context, Options options) {
        Context app = context.getApplicationContext();
        Runnable start = () -> {
            if (options.collect) {
                collect(app);
            }
        };
        if (options.delayed) {
            new Handler(Looper.getMainLooper()).postDelayed(start, 5_000);
        } else {
            start.run();
        }
    }

    /** Begins to collect. */
    public static void collect(Context context) {
        visitor = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        context.getSharedPreferences("gull", Context.MODE_PRIVATE).edit().putString("visitor", visitor).apply();
    }
}
