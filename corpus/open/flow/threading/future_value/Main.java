package bench.flow.future_value;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<String> place = pool.submit(() -> {
            Location last = locations.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #source
            return String.valueOf(last);
        });
        Future<String> zone = pool.submit(() -> TimeZone.getDefault().getID());
        try {
            Log.i("bench", place.get()); //: @leak #sink
            Log.i("bench", zone.get()); //: @clean
        } catch (ExecutionException | InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
        pool.shutdown();
    }
}
