package bench.flow.woken;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.util.Log;

public final class Guarded extends Service {
    @Override
    public void onCreate() {
        Log.i("out", "Guarded made");
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        Log.i("out", "Guarded started");
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        Log.i("out", "Guarded bound");
        return null;
    }
}
