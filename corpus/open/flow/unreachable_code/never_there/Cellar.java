package bench.flow.never_there;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.provider.Settings;
import android.util.Log;

public final class Cellar extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int number) {
        Log.i("Cellar", Settings.Secure.getString(getContentResolver(), "android_id"));
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
