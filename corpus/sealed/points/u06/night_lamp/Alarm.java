package bench.points.night_lamp;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import java.util.Calendar;

final class Alarm {
    private Alarm() {
    }

    /** Sets the alarm the user chose; without a choice there is none. */
    static void set(Context context) {
        int at = context.getSharedPreferences("lamp", 0).getInt("at", -1);
        if (at < 0) {
            return;
        }
        Calendar when = Calendar.getInstance();
        when.set(Calendar.HOUR_OF_DAY, at / 60);
        when.set(Calendar.MINUTE, at % 60);
        if (when.before(Calendar.getInstance())) {
            when.add(Calendar.DATE, 1);
        }
        PendingIntent ring = PendingIntent.getActivity(context, 1,
                new Intent(context, Main.class), PendingIntent.FLAG_IMMUTABLE);
        context.getSystemService(AlarmManager.class)
                .setAlarmClock(new AlarmManager.AlarmClockInfo(when.getTimeInMillis(), ring), ring);
    }
}
