package bench.flow.stop_then_start;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;

public final class Main extends Activity {
    private String place = "unknown"; //: @leak,clean
    private static String place = "unknown"; //: @static_kept

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.ACCESS_FINE_LOCATION)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 1);
            return;
        }
        setTitle("Where is my car?");
    }

    @Override
    protected void onStart() {
        super.onStart();
        Log.i("Parking", "left at " + place); //: #sink
    }

    @Override
    protected void onStop() {
        place = here(); //: @leak
        super.onStop();
    }

    @Override
    protected void onDestroy() {
        place = here(); //: @clean,static_kept
        super.onDestroy();
    }

    private String here() {
        if (checkSelfPermission(Manifest.permission.ACCESS_FINE_LOCATION)
                != PackageManager.PERMISSION_GRANTED) return "unknown";
        LocationManager locations = (LocationManager) getSystemService(LOCATION_SERVICE);
        return String.valueOf(locations.getLastKnownLocation(LocationManager.GPS_PROVIDER)); //: #source
    }
}
