package bench.flow.reporter_choice;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;

public final class Main extends Activity {
    private final Reporter reporter = new LoudReporter(); //: @leak
    private final Reporter reporter = new QuietReporter(); //: @clean
    private final Reporter reporter = new LoudReporter() { //: @overridden
        @Override protected String shown(String place) { return "somewhere"; } //: @overridden
    }; //: @overridden

    @Override
    protected void onResume() {
        super.onResume();
        if (checkSelfPermission(Manifest.permission.ACCESS_FINE_LOCATION)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 1);
            return;
        }
        LocationManager locations = (LocationManager) getSystemService(LOCATION_SERVICE);
        Location last = locations.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #source
        if (last != null) reporter.report(last.getLatitude() + " " + last.getLongitude());
    }
}
