package com.statwave.sdk;

import android.content.Context;

/** Public entry of the statistics library. */
public final class StatWave {
    private static Core core;

    private StatWave() {
    }

    static synchronized Core core(Context context) {
        if (core == null) {
            core = new Core(context.getApplicationContext());
        }
        return core;
    }

    public static void start(Context context) {
        core(context).begin();
    }
}
