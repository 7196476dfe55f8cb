package bench.points.tide_table;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import java.util.TimeZone;

/** Works the table out anew for the clock's zone. */
public final class Refresh extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        int hours = TimeZone.getDefault().getRawOffset() / 3_600_000;
        context.getSharedPreferences("tide", Context.MODE_PRIVATE).edit().putInt("zone", hours).apply();
    }
}
