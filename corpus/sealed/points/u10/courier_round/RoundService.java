package bench.points.courier_round;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.Service;
import android.content.Intent;
import android.os.IBinder;

/** One round, from the first parcel to the last. */
public final class RoundService extends Service {
    private Tracker tracker;

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        getSystemService(NotificationManager.class)
                .createNotificationChannel(new NotificationChannel("round", "配送", NotificationManager.IMPORTANCE_LOW));
        startForeground(2, new Notification.Builder(this, "round")
                .setSmallIcon(android.R.drawable.ic_menu_mylocation)
                .setContentTitle("配送中，正在使用您的位置")
                .build());
        tracker = new Tracker(this);
        tracker.begin();
        return START_NOT_STICKY;
    }

    @Override
    public void onDestroy() {
        tracker.end();
        super.onDestroy();
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
