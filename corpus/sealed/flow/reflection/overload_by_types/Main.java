package bench.flow.overload_by_types;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import java.lang.reflect.Method;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String[] needed = {
            Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.ACCESS_COARSE_LOCATION
        };
        requestPermissions(needed, 1);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] grants) {
        if (grants.length == 0 || grants[0] != PackageManager.PERMISSION_GRANTED) return;
        Location place = getSystemService(LocationManager.class).getLastKnownLocation("gps"); //: #source
        if (place == null) return;
        show(new Map.Small(this), place.getLatitude() + "," + place.getLongitude());
    }

    private static void show(Map map, String place) {
        try {
            Method show = map.getClass().getMethod("show", CharSequence.class); //: @leak
            Method show = map.getClass().getMethod("show", String.class); //: @clean
            Method show = map.getClass().getDeclaredMethod("show", CharSequence.class); //: @not_declared
            show.invoke(map, place);
        } catch (ReflectiveOperationException problem) {
            Log.e("map", "no method", problem);
        }
    }
}
