package bench.consent.second_process;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;

/** Tells the sender where the goods are. */
public final class TrackService extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        if (App.place == null) {
            stopSelf();
        }
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
