package bench.points.boot_receiver;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public final class Started extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        context.startService(new Intent(context, Tips.class)); //: @breach,switched_off
        restore(context); //: @alarm_clock
    }

    static void restore(Context context) {
        long at = context.getSharedPreferences("alarm", Context.MODE_PRIVATE).getLong("at", 0);
        if (at > System.currentTimeMillis()) {
            PendingIntent ring = PendingIntent.getActivity(
                    context, 0, new Intent(context, Main.class), PendingIntent.FLAG_IMMUTABLE);
            context.getSystemService(AlarmManager.class)
                    .setAlarmClock(new AlarmManager.AlarmClockInfo(at, ring), ring);
        }
    }
}
