package bench.consent.pack_fetched;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import java.net.NetworkInterface;
import java.net.SocketException;

/** Hears that the map pack has come. */
final class Fetched extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        ((Activity) context).setTitle("地图包已就绪");
        licence(context); //: @breach,guarded
    }

    static void licence(Context context) {
        try {
            NetworkInterface wlan = NetworkInterface.getByName("wlan0");
            byte[] address = wlan == null ? null : wlan.getHardwareAddress(); //: #read
            context.getSharedPreferences("map", Context.MODE_PRIVATE).edit()
                    .putInt("licence", java.util.Arrays.hashCode(address)).apply();
        } catch (SocketException offline) {
            context.getSharedPreferences("map", Context.MODE_PRIVATE).edit().remove("licence").apply();
        }
    }
}
