package com.otter.guard;

import android.content.Context;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;
import android.os.Build;
import android.util.Log;

/** Otter Guard SDK: crash reports, and a weather card that needs the place. */
public final class Otter {
    private static String place = "";

    private Otter() {}

    /** What the SDK does beside crash reports. */
    public static final class Options {
        private boolean nearby = true; //: @breach
        private boolean nearby; //: @clean,chosen

        /** Switches the weather card. */
        public Options nearby(boolean on) {
            nearby = on;
            return this;
        }
    }

    /** Starts the SDK. */
    public static void init(Context context, Options options) {
        Thread.UncaughtExceptionHandler next = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {
            report(problem);
            next.uncaughtException(thread, problem);
        });
        if (options.nearby && context.checkSelfPermission("android.permission.ACCESS_COARSE_LOCATION")
                == PackageManager.PERMISSION_GRANTED) {
            Location found = context.getSystemService(LocationManager.class)
                    .getLastKnownLocation(LocationManager.NETWORK_PROVIDER); //: #read
            place = found == null ? "" : Math.round(found.getLatitude()) + "," + Math.round(found.getLongitude());
        }
    }

    /** Reports a crash. */
    public static void report(Throwable problem) {
        Log.e("otter", Build.MODEL + " " + place, problem);
    }
}
