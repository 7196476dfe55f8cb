package com.quickpush.sdk;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;

public final class Channel extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
