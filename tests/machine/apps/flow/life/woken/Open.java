package bench.flow.woken;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.util.Log;

public final class Open extends Service {
    @Override
    public void onCreate() {
        Log.i("out", "Open made");
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        Log.i("out", "Open started");
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        Log.i("out", "Open bound");
        return null;
    }
}
