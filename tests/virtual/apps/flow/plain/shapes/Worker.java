package bench.flow.shapes;

import android.app.Service;
import android.content.Intent;
import android.os.Binder;
import android.os.IBinder;

public final class Worker extends Service {
    static final class Handle extends Binder {}

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        App.say("service " + intent.getStringExtra("word"));
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return new Handle();
    }
}
