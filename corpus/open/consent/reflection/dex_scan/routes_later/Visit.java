package bench.consent.dex_scan.routes_later;

import android.content.Context;
import android.provider.Settings;
import bench.consent.dex_scan.Route;
import bench.consent.dex_scan.Routes;

/** Goes by the id of the phone; to be loaded once the user has agreed. */
public final class Visit implements Route {
    private static String visitor = "";

    @Override
    public void load(Context context) {
        if (!Routes.agreed(context)) { //: @asks_itself
            return; //: @asks_itself
        } //: @asks_itself
        visitor = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
    }

    public static String visitor() {
        return visitor;
    }
}
