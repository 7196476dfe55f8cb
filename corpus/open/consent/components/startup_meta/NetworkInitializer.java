package bench.consent.startup_meta;

import android.content.Context;
import android.net.wifi.WifiManager;
import java.util.Collections;
import java.util.List;
import bench.consent.startup_meta.startup.Initializer;

/** Knows the network the user backs up on. */
public final class NetworkInitializer implements Initializer<String> {
    @Override
    public String create(Context context) {
        WifiManager wifi = (WifiManager) context.getSystemService(Context.WIFI_SERVICE);
        return wifi.getConnectionInfo().getSSID(); //: #read
    }

    @Override
    public List<Class<? extends Initializer<?>>> dependencies() {
        return Collections.emptyList();
    }
}
