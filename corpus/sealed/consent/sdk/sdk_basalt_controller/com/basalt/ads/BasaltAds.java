package com.basalt.ads;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

/** Basalt Ads SDK 4.8. */
public final class BasaltAds {
    private static String device = "";

    private BasaltAds() {}

    /** Starts the SDK, or starts it again after the controller's answers have changed. */
    public static void start(Context context, String appId, PrivacyController controller) {
        if (controller.canUseDeviceId()) {
            device = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
        } else {
            device = controller.deviceId();
        }
        Log.i("basalt", appId + " on " + device);
    }
}
