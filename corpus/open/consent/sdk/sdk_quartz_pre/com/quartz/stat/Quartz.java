package com.quartz.stat;

import android.content.Context;
import android.util.Log;
import java.util.Timer;
import java.util.TimerTask;

/** Quartz Stat SDK 6.2: preInit in the application, init after consent. */
public final class Quartz {
    private static String key = "";
    private static String channel = "";
    private static volatile boolean inited;
    private static Profile profile;

    private Quartz() {}

    public static void preInit(Context context, String appKey, String store) {
        key = appKey;
        channel = store;
        profile(context); //: @reads_in_pre
        new Timer("quartz").schedule(new TimerTask() { //: @pre_warms_up,warm_up_asks
            @Override //: @pre_warms_up,warm_up_asks
            public void run() { //: @pre_warms_up,warm_up_asks
                warmUp(context); //: @pre_warms_up,warm_up_asks
            } //: @pre_warms_up,warm_up_asks
        }, 5_000); //: @pre_warms_up,warm_up_asks
    }

    public static void init(Context context) {
        inited = true;
        Log.i("quartz", key + "/" + channel + "/" + profile(context).device);
    }

    private static void warmUp(Context context) {
        if (!inited) { //: @warm_up_asks
            return; //: @warm_up_asks
        } //: @warm_up_asks
        Log.i("quartz", "warm " + profile(context).device);
    }

    private static synchronized Profile profile(Context context) {
        if (profile == null) {
            profile = new Profile(context.getApplicationContext());
        }
        return profile;
    }
}
