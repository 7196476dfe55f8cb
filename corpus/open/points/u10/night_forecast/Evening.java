package bench.points.night_forecast;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.os.Looper;

/** Makes the forecast ready for the evening. */
public final class Evening extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        LocationManager places = context.getSystemService(LocationManager.class);
        if (Town.allowed(context) && places.isLocationEnabled()) { //: @breach
            places.requestSingleUpdate(LocationManager.GPS_PROVIDER, new Once(context), Looper.getMainLooper()); //: @breach #place
        } //: @breach
        Town.forecast(context, Town.stored(context)); //: @clean
        Town.forecast(context, places.isLocationEnabled() ? Town.stored(context) : Town.HOME); //: @asks_switch
    }

    /** Takes one place. */
    static final class Once implements LocationListener {
        private final Context context;

        Once(Context context) {
            this.context = context.getApplicationContext();
        }

        @Override
        public void onLocationChanged(Location place) {
            Town.store(context, place);
            Town.forecast(context, Town.stored(context));
        }

        @Override
        public void onStatusChanged(String provider, int status, Bundle extras) {}

        @Override
        public void onProviderEnabled(String provider) {}

        @Override
        public void onProviderDisabled(String provider) {}
    }
}
