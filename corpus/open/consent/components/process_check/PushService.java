package bench.consent.process_check;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;

/** Holds the connection for incoming calls, in a process of its own. */
public final class PushService extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
