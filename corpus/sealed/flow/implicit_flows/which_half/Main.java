package bench.flow.which_half;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import java.util.Calendar;

public final class Main extends Activity implements LocationListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] grants) {
        if (grants.length > 0 && grants[0] == PackageManager.PERMISSION_GRANTED) {
            LocationManager places = getSystemService(LocationManager.class);
            places.requestSingleUpdate(LocationManager.NETWORK_PROVIDER, this, getMainLooper());
        }
    }

    @Override
    public void onLocationChanged(Location place) { //: #source
        boolean north = place.getLatitude() > 0;
        setTitle(north ? "North" : "South");
        int hour = Calendar.getInstance().get(Calendar.HOUR_OF_DAY);
        String season = north ? "summer" : "winter"; //: @leak,overwritten
        String season = hour > 12 ? "summer" : "winter"; //: @clean
        season = "any"; //: @overwritten
        sendBroadcast(new Intent("bench.SEASON").putExtra("season", season)); //: #sink
    }

    @Override
    public void onProviderEnabled(String provider) {}

    @Override
    public void onProviderDisabled(String provider) {}

    @Override
    public void onStatusChanged(String provider, int status, Bundle extras) {}
}
