package bench.flow.across_process;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.util.Log;

public final class Recorder extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int startId) {
        Log.i("Recorder", "tape of " + Main.owner); //: #sink
        stopSelf(startId);
        return START_NOT_STICKY;
    }
}
