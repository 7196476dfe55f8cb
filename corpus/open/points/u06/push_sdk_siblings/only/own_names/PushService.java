package bench.points.push_sdk_siblings;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;

/** Pushes the history of conversions into the widget. */
public final class PushService extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
