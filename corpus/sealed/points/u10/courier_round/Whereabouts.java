package bench.points.courier_round;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.location.Location;
import android.location.LocationManager;

/** Keeps the rider's last place for the next order. */
public final class Whereabouts extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Location place = intent.getParcelableExtra(LocationManager.KEY_LOCATION_CHANGED);
        if (place != null) {
            context.getSharedPreferences("rider", Context.MODE_PRIVATE)
                    .edit()
                    .putFloat("lat", (float) place.getLatitude())
                    .putFloat("lon", (float) place.getLongitude())
                    .apply();
        }
    }
}
