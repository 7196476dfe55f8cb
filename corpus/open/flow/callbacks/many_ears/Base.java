package bench.flow.many_ears;

import android.location.Location;
import android.location.LocationListener;
import android.os.Bundle;
import android.util.Log;

abstract class Base implements LocationListener {
    @Override
    public void onLocationChanged(Location place) { //: #source
        Log.i("Trail", "at " + place.getLatitude()); //: #sink
    }

    @Override
    public void onStatusChanged(String provider, int status, Bundle extras) {}

    @Override
    public void onProviderEnabled(String provider) {}

    @Override
    public void onProviderDisabled(String provider) {}
}
