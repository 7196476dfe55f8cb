package bench.flow.denied;

import android.app.Activity;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Build;
import android.os.Bundle;
import android.text.TextUtils;
import android.util.Log;

public final class Main extends Activity implements LocationListener {
    private static String model = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try {
            LocationManager places = getSystemService(LocationManager.class);
            places.requestLocationUpdates(LocationManager.GPS_PROVIDER, 0, 0, this);
            Log.i("out", "allowed");
        } catch (SecurityException refused) {
            Log.i("out", "refused");
        }
        remember();
        remember();
    }

    private static void remember() {
        if (TextUtils.isEmpty(model)) {
            model = Build.MODEL;
            Log.i("out", "read once");
        } else {
            Log.i("out", "kept");
        }
    }

    @Override
    public void onLocationChanged(Location place) {
        Log.i("out", "told of a place");
    }
}
