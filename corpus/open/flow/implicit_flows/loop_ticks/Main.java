package bench.flow.loop_ticks;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.ACCESS_FINE_LOCATION)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 1);
            return;
        }
        LocationManager locations = (LocationManager) getSystemService(LOCATION_SERVICE);
        Location place = locations.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #source
        int left = place == null ? 1 : (int) Math.abs(place.getLatitude()) + 1;
        int ticks = 0;
        while (left > 0) {
            ticks++; //: @leak
            ticks = 1; //: @clean
            left--;
        }
        Log.i("bench", "ticks " + ticks); //: #sink
    }
}
