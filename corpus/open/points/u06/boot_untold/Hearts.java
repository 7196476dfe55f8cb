package bench.points.boot_untold;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;

/** Fills up the hearts that grew while the game was not open. */
public final class Hearts extends BroadcastReceiver {
    static final int FULL = 5;
    private static final long HALF_HOUR = 30 * 60_000L;

    @Override
    public void onReceive(Context context, Intent intent) {
        SharedPreferences save = context.getSharedPreferences("save", Context.MODE_PRIVATE);
        long spent = System.currentTimeMillis() - save.getLong("played", 0);
        int hearts = (int) Math.min(FULL, save.getInt("hearts", FULL) + spent / HALF_HOUR);
        save.edit().putInt("hearts", hearts).apply();
    }
}
