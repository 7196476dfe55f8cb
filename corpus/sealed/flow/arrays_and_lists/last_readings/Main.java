package bench.flow.last_readings;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;

public final class Main extends Activity {
    private static final int ASK = 21;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, ASK);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] grants) {
        if (request != ASK || grants.length == 0) return;
        if (grants[0] != PackageManager.PERMISSION_GRANTED) return;
        LocationManager places = getSystemService(LocationManager.class);
        Location at = places.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #source
        if (at == null) return;
        Readings readings = new Readings();
        readings.add(at.getLatitude() + "," + at.getLongitude());
        readings.add("start");
        readings.add("stop");
        readings.add("pause"); //: @evicted
        String old = readings.back(2); //: @leak,evicted
        String old = readings.back(5); //: @round
        String old = readings.back(1); //: @clean
        Log.i("readings", old); //: #sink
    }
}
