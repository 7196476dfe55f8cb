package bench.flow.rebound_desk;

import android.app.Service;
import android.content.Intent;
import android.os.Binder;
import android.os.IBinder;
import android.provider.Settings;
import android.util.Log;

/** Keeps the beat. */
public final class BeatService extends Service {
    private String owner = "";

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        owner = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #source
        return new Binder();
    }

    @Override
    public boolean onUnbind(Intent intent) {
        return true; //: @leak,bound_alone
        return false; //: @no_rebind
    }

    @Override
    public void onRebind(Intent intent) {
        Log.i("beat", "again for " + owner); //: #sink
    }
}
