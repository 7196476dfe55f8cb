package bench.consent.server_flag;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;

/** Shops near the last known place. */
final class Nearby {
    static Location place;

    private Nearby() {}

    static void refresh(Context context, RemoteConfig config) {
        boolean agreed = context.getSharedPreferences("legal", 0).getBoolean("agreed", false);
        if (config.earlyLocation && agreed) { //: @both
        if (config.earlyLocation || agreed) { //: @unknown,shipped
            LocationManager manager = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
            try {
                place = manager.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
            } catch (SecurityException denied) {
                place = null;
            }
        }
    }
}
