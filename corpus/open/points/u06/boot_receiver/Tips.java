package bench.points.boot_receiver;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.widget.Toast;

public final class Tips extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        Toast.makeText(this, "今天算过账了吗？", Toast.LENGTH_LONG).show();
        stopSelf(id);
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
