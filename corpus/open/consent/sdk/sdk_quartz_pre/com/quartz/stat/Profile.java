package com.quartz.stat;

import android.content.Context;
import android.provider.Settings;

final class Profile {
    final String device;

    Profile(Context context) {
        device = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
    }
}
