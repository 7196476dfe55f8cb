package bench.flow.open_broadcast;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;

public final class Main extends Activity {
    private static final String FOUND = "bench.flow.open_broadcast.FOUND";

    @Override
    protected void onResume() {
        super.onResume();
        if (checkSelfPermission(Manifest.permission.ACCESS_FINE_LOCATION)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 1);
            return;
        }
        LocationManager locations = (LocationManager) getSystemService(LOCATION_SERVICE);
        Location here = locations.getLastKnownLocation(LocationManager.NETWORK_PROVIDER); //: #source
        Intent found = new Intent(FOUND);
        found.putExtra("count", 3);
        found.putExtra("here", here);
        found.removeExtra("here"); //: @removed
        found.setPackage(getPackageName()); //: @clean
        sendBroadcast(found); //: #sink
    }
}
