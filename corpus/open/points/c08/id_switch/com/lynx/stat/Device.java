package com.lynx.stat;

import android.content.Context;
import android.content.SharedPreferences;
import android.provider.Settings;
import java.util.UUID;

/** Tells one device from another. */
final class Device {
    private Device() {
    }

    static String name(Context context, LynxOptions options) {
        SharedPreferences kept = context.getSharedPreferences("lynx", 0);
        String known = kept.getString("device", null);
        if (known != null) {
            return known;
        }
        String name;
        if (options.androidId()) { //: @clean
        if (kept.getBoolean("id", true)) { //: @stored
        if (options != null) { //: @breach
            name = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        } else {
            name = UUID.randomUUID().toString();
        }
        kept.edit().putString("device", name).apply();
        return name;
    }
}
