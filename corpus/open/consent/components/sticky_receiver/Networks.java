package bench.consent.sticky_receiver;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.net.wifi.WifiManager;

/** Shows what networks there are. */
final class Networks extends BroadcastReceiver {
    private static final Networks ONLY = new Networks();
    static boolean agreed;
    static int count;

    static void watch(Context context) {
        context.registerReceiver(ONLY, new IntentFilter(WifiManager.NETWORK_STATE_CHANGED_ACTION));
    }

    @Override
    public void onReceive(Context context, Intent intent) {
        if (!agreed) { //: @guarded
            return; //: @guarded
        } //: @guarded
        WifiManager wifi = (WifiManager) context.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        count = wifi.getScanResults().size(); //: #read
    }
}
