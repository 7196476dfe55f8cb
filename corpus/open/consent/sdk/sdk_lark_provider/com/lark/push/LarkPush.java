package com.lark.push;

import android.content.Context;
import android.provider.Settings;
import java.io.OutputStream;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;

/** Lark Push SDK 5.0. */
public final class LarkPush {
    private static volatile boolean started;

    private LarkPush() {}

    /** Registers this device, once. */
    public static synchronized void start(Context context) {
        if (started) {
            return;
        }
        started = true;
        Context app = context.getApplicationContext();
        new Thread(() -> register(app), "lark-push").start();
    }

    private static void register(Context context) {
        String id = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        try {
            HttpsURLConnection link = (HttpsURLConnection)
                    new URL("https://reg.lark-push.example/5/register").openConnection();
            link.setDoOutput(true);
            try (OutputStream out = link.getOutputStream()) {
                out.write(id.getBytes());
            }
            link.getResponseCode();
        } catch (java.io.IOException problem) {
            started = false;
        }
    }
}
