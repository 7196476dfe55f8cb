package bench.points.courier_round;

import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.location.LocationManager;

/** Has the places of the rider sent to {@link Whereabouts}. */
final class Tracker {
    static final String PLACE = "android.permission.ACCESS_FINE_LOCATION";
    private final Context context;
    private final LocationManager places;
    private final PendingIntent to;

    Tracker(Context context) {
        this.context = context;
        places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        to = PendingIntent.getBroadcast(context, 0, new Intent(context, Whereabouts.class), PendingIntent.FLAG_UPDATE_CURRENT);
    }

    boolean allowed() {
        return context.checkSelfPermission(PLACE) == PackageManager.PERMISSION_GRANTED;
    }

    void begin() {
        if (allowed()) {
            places.requestLocationUpdates(LocationManager.GPS_PROVIDER, 15_000, 0, to); //: #ask
        }
    }

    void end() {
        places.removeUpdates(to);
    }
}
