package bench.points.step_pal;

import android.app.Service;
import android.content.Intent;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;

public final class Counter extends Service {
    static int ticks;
    private final Handler clock = new Handler(Looper.getMainLooper());

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        tick();
        return START_NOT_STICKY;
    }

    private void tick() {
        ticks++;
        clock.postDelayed(this::tick, 1000);
    }

    @Override
    public void onDestroy() {
        clock.removeCallbacksAndMessages(null);
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
