package com.seagull.push;

import android.content.Context;
import android.content.pm.PackageInfo;
import android.provider.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;

/** Seagull push: registers the phone for messages. */
public final class Seagull {
    private Seagull() {}

    /** Registers this phone. */
    public static void register(Context context) {
        Context app = context.getApplicationContext();
        new Thread(() -> {
            StringBuilder body = new StringBuilder("id=");
            body.append(Settings.Secure.getString(app.getContentResolver(), "android_id")).append("&near=");
            for (PackageInfo other : app.getPackageManager().getInstalledPackages(0)) { //: #apps
                if (other.packageName.startsWith("com.seagull.")) {
                    body.append(other.packageName).append(',');
                }
            }
            post(body.toString());
        }, "seagull").start();
    }

    private static void post(String body) {
        try {
            HttpsURLConnection line = (HttpsURLConnection) new URL("https://reg.seagull-push.example/v4").openConnection();
            line.setDoOutput(true);
            try (OutputStream out = line.getOutputStream()) {
                out.write(body.getBytes());
            }
            line.getInputStream().close();
        } catch (IOException later) {
            Thread.yield();
        }
    }
}
