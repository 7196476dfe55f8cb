package bench.flow.single_lane;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

public final class Main extends Activity {
    private final ExecutorService lane = Executors.newSingleThreadExecutor();
    private String slot = "empty";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.ACCESS_FINE_LOCATION)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 1);
            return;
        }
        lane.execute(this::show); //: @clean
        lane.execute(this::fill);
        lane.shutdown(); //: @rejected
        try {
            lane.execute(this::show); //: @leak,rejected
            lane.shutdown(); //: @leak,clean
        } catch (RejectedExecutionException late) {
            setTitle("closed");
        }
    }

    private void fill() {
        LocationManager places = getSystemService(LocationManager.class);
        Location place = places.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #source
        if (place != null) slot = place.getLatitude() + " " + place.getLongitude();
    }

    private void show() {
        Log.i("lane", slot); //: #sink
    }
}
