package bench.consent.network_back;

import android.content.Context;
import android.net.ConnectivityManager;
import android.net.Network;
import android.net.wifi.WifiManager;

/** Starts the stream again once the network is back. */
final class Line extends ConnectivityManager.NetworkCallback {
    private final Context context;
    private String station = "";

    Line(Context context) {
        this.context = context;
    }

    @Override
    public void onAvailable(Network network) {
        WifiManager wifi = (WifiManager) context.getSystemService(Context.WIFI_SERVICE); //: @breach,guarded
        station = wifi.getConnectionInfo().getBSSID(); //: @breach,guarded #read
        ConnectivityManager lines = context.getSystemService(ConnectivityManager.class); //: @kind_only
        station = lines.isActiveNetworkMetered() ? "low" : "high"; //: @kind_only
    }

    String station() {
        return station;
    }
}
