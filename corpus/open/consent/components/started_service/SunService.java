package bench.consent.started_service;

import android.app.Service;
import android.content.Intent;
import android.location.Location;
import android.location.LocationManager;
import android.os.Binder;
import android.os.IBinder;
import java.util.Calendar;

/** Dims the screen when the sun is down. */
public final class SunService extends Service {
    static final String LOCATE = "locate";
    static final String CLOCK = "clock";
    private int hour;
    private double longitude;

    /** What a client of this process sees. */
    final class Local extends Binder {
        void locate() {
            SunService.this.locate();
        }
    }

    @Override
    public IBinder onBind(Intent intent) {
        return new Local();
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        if (CLOCK.equals(intent.getAction())) {
            hour = Calendar.getInstance().get(Calendar.HOUR_OF_DAY);
        } else if (LOCATE.equals(intent.getAction())) {
            locate();
        }
        return START_NOT_STICKY;
    }

    private void locate() {
        LocationManager manager = getSystemService(LocationManager.class);
        try {
            Location place = manager.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
            longitude = place == null ? 0 : place.getLongitude();
        } catch (SecurityException denied) {
            longitude = 0;
        }
    }

    boolean dark() {
        return hour > 18 || longitude > 120;
    }
}
