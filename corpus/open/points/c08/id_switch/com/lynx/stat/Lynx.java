package com.lynx.stat;

import android.content.Context;

/** 应用统计: what a host calls. */
public final class Lynx {
    private static Context context;
    private static String device;

    private Lynx() {
    }

    public static void start(Context host, String key, LynxOptions options) {
        context = host.getApplicationContext();
        host.getSharedPreferences("lynx", 0).edit().putBoolean("id", options.androidId()).commit(); //: @stored
        device = Device.name(context, options);
        new Thread(() -> Reporter.send(key, options.channel(), device)).start();
    }

    public static void event(String name) {
        if (context != null) {
            Reporter.send(name, "event", device);
        }
    }
}
