package com.amber.ads;

import android.content.Context;
import android.os.Build;
import android.provider.Settings;
import android.util.Log;

/** Amber Ads SDK. */
public final class Amber {
    private static boolean agree; //: @breach,clean,default_off
    private static boolean agree = true; //: @too_late
    private static Context app;

    private Amber() {}

    /** Starts the SDK; identifiers are read where the user agreed. */
    public static void init(Context context, String slot) {
        app = context.getApplicationContext();
        Log.i("amber", slot + " on " + Build.MODEL);
        collect();
    }

    /** Tells whether the user agreed to the app's privacy policy. */
    public static void setAgreePrivacy(boolean yes) {
        agree = yes;
        if (app != null) {
            collect();
        }
    }

    private static void collect() {
        if (!agree) {
            return;
        }
        String id = Settings.Secure.getString(app.getContentResolver(), "android_id"); //: #read
        Log.i("amber", "audience " + id);
    }
}
