package bench.consent.idle_queue;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;
import android.os.MessageQueue;

/** Fetches the last position when the main thread has nothing else to do. */
final class Warmup implements MessageQueue.IdleHandler {
    private final Context context;
    Location last;

    Warmup(Context context) {
        this.context = context;
    }

    @Override
    public boolean queueIdle() {
        LocationManager manager = context.getSystemService(LocationManager.class);
        try {
            last = manager.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
        } catch (SecurityException denied) {
            last = null;
        }
        return false;
    }
}
