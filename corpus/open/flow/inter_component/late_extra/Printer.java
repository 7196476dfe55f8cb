package bench.flow.late_extra;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.util.Log;

public final class Printer extends Service {
    @Override
    public int onStartCommand(Intent label, int flags, int id) {
        Log.i("Printer", "label for " + label.getStringExtra("who")); //: #sink
        stopSelf(id);
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent label) {
        return null;
    }
}
