package bench.flow.woken;

import android.app.Service;
import android.content.ClipboardManager;
import android.content.Intent;
import android.os.IBinder;
import android.util.Log;

public final class Keys extends Service {
    @Override
    public void onCreate() {
        Log.i("out", "Keys made");
        ClipboardManager clips = getSystemService(ClipboardManager.class);
        clips.addPrimaryClipChangedListener(() -> Log.i("out", "Keys hears a copy"));
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        Log.i("out", "Keys started");
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        Log.i("out", "Keys bound");
        return null;
    }
}
