package bench.flow.fix_listener;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.os.Environment;
import android.util.Log;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

public final class Main extends Activity {
    private LocationListener tracker;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String[] needed = {Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.WRITE_EXTERNAL_STORAGE};
        for (String permission : needed) {
            if (checkSelfPermission(permission) != PackageManager.PERMISSION_GRANTED) {
                requestPermissions(needed, 1);
                return;
            }
        }
        LocationManager locations = (LocationManager) getSystemService(LOCATION_SERVICE);
        File track = new File(Environment.getExternalStorageDirectory(), "track.csv");
        tracker = new LocationListener() {
            @Override
            public void onLocationChanged(Location fix) { //: #source
                append(track, fix.getLatitude() + ";" + fix.getLongitude() + "\n");
            }

            @Override
            public void onStatusChanged(String provider, int status, Bundle extras) {}

            @Override
            public void onProviderEnabled(String provider) {}

            @Override
            public void onProviderDisabled(String provider) {}
        };
        locations.requestLocationUpdates(LocationManager.GPS_PROVIDER, 1000, 5, tracker); //: @leak,clean
        locations.removeUpdates(tracker); //: @clean
    }

    private static void append(File file, String line) {
        try (OutputStream out = new FileOutputStream(file, true)) {
            out.write(line.getBytes(StandardCharsets.UTF_8)); //: #sink
        } catch (IOException problem) {
            Log.w("Track", "no place left");
        }
    }
}
