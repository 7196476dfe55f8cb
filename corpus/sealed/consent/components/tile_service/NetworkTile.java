package bench.consent.tile_service;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.service.quicksettings.Tile;
import android.service.quicksettings.TileService;

/** Is this the network at home? */
public final class NetworkTile extends TileService {
    @Override
    public void onStartListening() {
        if (Network.agreed(this)) show(now(this)); //: @clicked,guarded
        show(now(this)); //: @shown
        show(Network.home(this)); //: @plain
    }

    @Override
    public void onClick() {
        if (Network.agreed(this)) show(now(this)); //: @guarded
        show(now(this)); //: @clicked
        show(Network.home(this)); //: @shown,plain
    }

    static String now(Context context) {
        WifiManager wifi = (WifiManager) context.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        return wifi.getConnectionInfo().getBSSID(); //: #read
    }

    private void show(String network) {
        Tile tile = getQsTile();
        boolean home = network != null && !network.isEmpty() && network.equals(Network.home(this));
        tile.setState(home ? Tile.STATE_ACTIVE : Tile.STATE_INACTIVE);
        tile.updateTile();
    }
}
