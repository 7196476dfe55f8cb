package com.lantern.metrics;

import android.content.Context;
import android.provider.Settings;
import java.io.OutputStream;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;

/** Lantern Metrics SDK 3.1: counts installs. */
public final class Lantern {
    private static volatile String key;

    private Lantern() {}

    /** Keeps the key; reads nothing. For calls before consent. */
    public static void prepare(Context context, String appKey) {
        key = appKey;
    }

    /** Counts this install. */
    public static void start(Context context, String appKey) {
        prepare(context, appKey);
        Context app = context.getApplicationContext();
        new Thread(() -> report(app), "lantern").start();
    }

    private static void report(Context context) {
        String id = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
        try {
            HttpsURLConnection link = (HttpsURLConnection)
                    new URL("https://in.lantern-metrics.example/v3/" + key).openConnection();
            link.setDoOutput(true);
            try (OutputStream out = link.getOutputStream()) {
                out.write(("id=" + id).getBytes());
            }
            link.getResponseCode();
        } catch (java.io.IOException problem) {
            key = null;
        }
    }
}
