package bench.points.ledger_alarm;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;

/** The month's sum and the look at it. */
final class Budget {
    private final Context context;
    private final SharedPreferences ledger;

    Budget(Context context) {
        this.context = context.getApplicationContext();
        this.ledger = context.getSharedPreferences("ledger", Context.MODE_PRIVATE);
    }

    void spend(String yuan) {
        if (!yuan.isEmpty()) {
            ledger.edit().putInt("spent", spent() + Integer.parseInt(yuan)).apply();
        }
    }

    int spent() {
        return ledger.getInt("spent", 0);
    }

    boolean over() {
        return spent() > ledger.getInt("limit", 3000);
    }

    /** Has the budget looked at once in an hour. */
    void watch() {
        AlarmManager alarms = (AlarmManager) context.getSystemService(Context.ALARM_SERVICE);
        long next = System.currentTimeMillis() + AlarmManager.INTERVAL_HOUR;
        PendingIntent look = PendingIntent.getBroadcast(context, 7, new Intent(context, Nudge.class), PendingIntent.FLAG_IMMUTABLE);
        alarms.setInexactRepeating(AlarmManager.RTC_WAKEUP, next, AlarmManager.INTERVAL_HOUR, look); //: @breach,told #hourly
        alarms.set(AlarmManager.RTC, next, "budget", () -> Nudge.look(context), null); //: @in_process
        alarms.cancel(look); //: @clean
    }
}
