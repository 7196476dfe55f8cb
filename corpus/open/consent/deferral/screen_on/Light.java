package bench.consent.screen_on;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.net.wifi.WifiManager;

final class Light extends BroadcastReceiver {
    private int times;

    @Override
    public void onReceive(Context context, Intent intent) {
        if (Intent.ACTION_SCREEN_ON.equals(intent.getAction())) {
            times++; //: @notes_time
            WifiManager wifi = context.getSystemService(WifiManager.class); //: @breach,guarded
            times += wifi.getScanResults().size(); //: @breach,guarded #read
        }
    }

    int times() {
        return times;
    }
}
