package bench.points.ledger_alarm;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** Looks whether the month's sum is over the budget. */
public final class Nudge extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        look(context);
    }

    static void look(Context context) {
        boolean over = new Budget(context).over();
        context.getSharedPreferences("ledger", Context.MODE_PRIVATE).edit().putBoolean("over", over).apply();
    }
}
