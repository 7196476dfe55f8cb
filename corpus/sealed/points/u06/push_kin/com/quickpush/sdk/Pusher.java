package com.quickpush.sdk;

import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;

/** Entry of the push library. */
public final class Pusher {
    private static final String[] KIN = {"cn.partner.weather", "cn.partner.reader", "cn.partner.cleaner"}; //: @breach
    private static final String[] KIN = {}; //: @clean,map_button
    private final Context context;

    private Pusher(Context context) {
        this.context = context.getApplicationContext();
    }

    public static Pusher with(Context context) {
        return new Pusher(context);
    }

    public void start() {
        context.startService(new Intent(context, Channel.class));
        for (String kin : KIN) {
            Intent call = new Intent("com.quickpush.sdk.WAKE")
                    .setComponent(new ComponentName(kin, "com.quickpush.sdk.Channel"))
                    .addFlags(Intent.FLAG_INCLUDE_STOPPED_PACKAGES);
            try {
                context.startService(call); //: #wake
            } catch (SecurityException | IllegalStateException absent) {
                continue;
            }
        }
    }
}
