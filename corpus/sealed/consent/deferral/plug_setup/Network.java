package bench.consent.plug_setup;

import android.content.Context;
import android.net.wifi.WifiInfo;
import android.net.wifi.WifiManager;

final class Network {
    private final Context context;

    Network(Context context) {
        this.context = context.getApplicationContext();
    }

    @SuppressWarnings("deprecation")
    void remember() {
        WifiInfo info = context.getSystemService(WifiManager.class).getConnectionInfo(); //: #bssid
        context.getSharedPreferences("home", Context.MODE_PRIVATE).edit()
                .putString("ssid", info.getSSID()).putString("router", info.getBSSID()).apply();
    }
}
