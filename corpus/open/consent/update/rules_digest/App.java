package bench.consent.rules_digest;

import android.app.Application;
import android.location.Location;
import android.location.LocationManager;

public final class App extends Application {
    private Location here;

    @Override
    public void onCreate() {
        super.onCreate();
        if (!new Policy(this).changed()) {
            locate();
        }
    }

    void locate() {
        try {
            here = getSystemService(LocationManager.class).getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
        } catch (SecurityException denied) {
            here = null;
        }
    }

    Location here() {
        return here;
    }
}
