package bench.flow.moved_listener;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;

public final class Main extends Activity implements LocationListener {
    private LocationManager places;
    private String trail = "";
    private int calls;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        places = getSystemService(LocationManager.class);
        requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 1);
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (checkSelfPermission(Manifest.permission.ACCESS_FINE_LOCATION)
                == PackageManager.PERMISSION_GRANTED) {
            places.requestLocationUpdates(LocationManager.GPS_PROVIDER, 5000, 10, this);
            places.removeUpdates(this); //: @clean
        }
    }

    @Override
    public void onLocationChanged(Location location) { //: #source
        calls++;
        trail = "#" + calls + " " + location.getLatitude(); //: @leak,clean
        trail = "#" + calls; //: @counted
    }

    @Override
    public void onProviderEnabled(String provider) {}

    @Override
    public void onProviderDisabled(String provider) {}

    @Override
    public void onStatusChanged(String provider, int status, Bundle extras) {}

    @Override
    protected void onPause() {
        places.removeUpdates(this);
        Log.i("trail", trail); //: #sink
        super.onPause();
    }
}
