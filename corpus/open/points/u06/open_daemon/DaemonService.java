package com.keeplive.push;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.util.Log;

public final class DaemonService extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        Log.d("Push", "connected");
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
