package com.teal.guard;

import android.content.Context;
import android.os.Build;
import android.provider.Settings;
import android.util.Log;

/** 崩溃防护: catches what nobody catches. */
public final class Teal implements Thread.UncaughtExceptionHandler {
    private static Context context;
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    private Teal() {
    }

    static void attach(Context host) {
        context = host;
    }

    static String name(Context host) {
        String id = Settings.Secure.getString(host.getContentResolver(), "android_id"); //: #read
        Log.d("Teal", "device " + id);
        return id;
    }

    /** To be called by the host, once its user has agreed. */
    public static void install(Context host) {
        attach(host.getApplicationContext());
        Log.d("Teal", "on " + Build.MODEL);
        Thread.setDefaultUncaughtExceptionHandler(new Teal());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable problem) {
        Log.e("Teal", thread.getName(), problem);
        if (before != null) {
            before.uncaughtException(thread, problem);
        }
    }
}
