package com.cobalt.trace;

import android.content.Context;
import android.os.Handler;
import android.os.HandlerThread;
import android.provider.Settings;
import android.util.Log;

/** Cobalt Trace SDK: late, so as not to slow the start down. */
public final class Cobalt {
    private static final Handler LATE = thread();

    private Cobalt() {}

    /** The app's word on whether its user agreed. */
    public interface Consent {
        /** True where the user agreed. */
        boolean given();
    }

    private static Handler thread() {
        HandlerThread made = new HandlerThread("cobalt");
        made.start();
        return new Handler(made.getLooper());
    }

    /** Collects in `delay` milliseconds. */
    public static void schedule(Context context, long delay) {
        schedule(context, delay, () -> true);
    }

    /** Collects in `delay` milliseconds, or later when consent is there. */
    public static void schedule(Context context, long delay, Consent consent) {
        LATE.postDelayed(() -> {
            if (consent.given()) {
                collect(context);
            } else {
                schedule(context, delay, consent);
            }
        }, delay);
    }

    private static void collect(Context context) {
        Log.i("cobalt", "trace of "
                + Settings.Secure.getString(context.getContentResolver(), "android_id")); //: #read
    }
}
