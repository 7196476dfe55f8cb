package bench.consent.dex_scan.routes;

import android.content.Context;
import bench.consent.dex_scan.Route;

public final class Maps implements Route {
    private static int loaded;

    @Override
    public void load(Context context) {
        loaded++;
    }
}
