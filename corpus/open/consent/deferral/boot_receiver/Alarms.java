package bench.consent.boot_receiver;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;

final class Alarms {
    private Alarms() {}

    /** Sets the next alarm again; the system forgets alarms when it restarts. */
    static void restore(Context context) {
        long next = context.getSharedPreferences("alarm", 0).getLong("next", 0);
        if (next > System.currentTimeMillis()) {
            Intent open = new Intent(context, Main.class);
            PendingIntent ring = PendingIntent.getActivity(context, 1, open, PendingIntent.FLAG_IMMUTABLE);
            context.getSystemService(AlarmManager.class).set(AlarmManager.RTC_WAKEUP, next, ring);
        }
    }
}
