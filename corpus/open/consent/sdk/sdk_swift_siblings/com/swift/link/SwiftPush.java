package com.swift.link;

import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageInfo;
import android.util.Log;
import java.util.concurrent.Executors;

/** Swift Push SDK: apps that hold it keep each other alive. */
public final class SwiftPush {
    private SwiftPush() {}

    /** What the app wants. */
    public static final class Options {
        private boolean wake = true;

        /** Switches the waking of other apps. */
        public Options wakeOthers(boolean on) {
            wake = on;
            return this;
        }
    }

    /** Starts the SDK. */
    public static void start(Context context, Options options) {
        Context app = context.getApplicationContext();
        Executors.newSingleThreadExecutor().execute(() -> {
            Log.i("swift", "channel open");
            if (options.wake) {
                wake(app);
            }
        });
    }

    private static void wake(Context context) {
        for (PackageInfo found : context.getPackageManager().getInstalledPackages(0)) { //: #list
            if (!found.packageName.equals(context.getPackageName())) {
                Intent call = new Intent("com.swift.link.WAKE").setComponent(
                        new ComponentName(found.packageName, "com.swift.link.WakeService"));
                try {
                    context.startService(call); //: #wake
                } catch (RuntimeException refused) {
                    Log.i("swift", "not woken");
                }
            }
        }
    }
}
