package bench.points.ad_on_lock_screen;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public final class Ticker extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        NotificationManager manager = context.getSystemService(NotificationManager.class);
        manager.createNotificationChannel(
                new NotificationChannel("hour", "Hourly", NotificationManager.IMPORTANCE_HIGH));
        PendingIntent front = PendingIntent.getActivity(
                context, 0, new Intent(context, Front.class), PendingIntent.FLAG_IMMUTABLE);
        Notification note = new Notification.Builder(context, "hour")
                .setSmallIcon(R.drawable.icon)
                .setContentTitle("Light rain until noon")
                .setFullScreenIntent(front, true) //: @breach,alarm #full
                .setContentIntent(front) //: @clean
                .build();
        manager.notify(1, note);
    }
}
