package bench.points.member_feed;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public final class Stale extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        context.getSharedPreferences("view", 0).edit().putBoolean("stale", true).apply();
    }
}
