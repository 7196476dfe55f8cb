package bench.points.wifi_prefetch;

import android.app.Application;
import android.net.ConnectivityManager;
import android.net.Network;
import android.net.NetworkCapabilities;
import android.net.NetworkRequest;

public final class JokeApp extends Application {
    volatile boolean online;

    @Override
    public void onCreate() {
        super.onCreate();
        NetworkRequest free = new NetworkRequest.Builder()
                .addCapability(NetworkCapabilities.NET_CAPABILITY_NOT_METERED).build();
        getSystemService(ConnectivityManager.class).registerNetworkCallback(free, new Free());
    }

    /** A network that costs nothing. */
    private final class Free extends ConnectivityManager.NetworkCallback {
        @Override
        public void onAvailable(Network network) {
            if (!online) {
                online = true;
                Depot.fetch(JokeApp.this, Depot.APPS); //: @breach
                Depot.fetch(JokeApp.this, Depot.PICTURES); //: @pictures
            }
        }
    }
}
