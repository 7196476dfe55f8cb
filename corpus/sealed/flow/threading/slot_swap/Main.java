package bench.flow.slot_swap;

import android.app.Activity;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import android.widget.ToggleButton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

public final class Main extends Activity implements LocationListener {
    private static final String READY = "ready";
    private static final String MOVING = "moving";
    private final AtomicReference<String> slot = new AtomicReference<>(READY);
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.ACCESS_FINE_LOCATION"}, 1);
        ToggleButton track = new ToggleButton(this);
        track.setOnCheckedChangeListener((view, on) -> track(on));
        setContentView(track);
    }

    private void track(boolean on) {
        LocationManager manager = getSystemService(LocationManager.class);
        if (!on) {
            manager.removeUpdates(this);
            return;
        }
        ScheduledFuture<?> report = clock.scheduleWithFixedDelay(this::report, 60, 60, TimeUnit.SECONDS);
        clock.scheduleAtFixedRate(() -> runOnUiThread(this::name), 1, 30, TimeUnit.SECONDS);
        report.cancel(true); //: @other_task
        setTitle(report.isDone() ? "Ready" : "Tracking");
        try {
            manager.requestLocationUpdates(LocationManager.GPS_PROVIDER, 5000, 10, this);
        } catch (SecurityException denied) {
            setTitle("No permission");
        }
    }

    private void name() {
        setTitle(slot.get().length() + " letters");
    }

    private void report() {
        Log.e("Ski", slot.get()); //: #sink
    }

    @Override
    public void onLocationChanged(Location spot) { //: #source
        String text = spot.getLatitude() + " " + spot.getLongitude();
        slot.compareAndSet(READY, text); //: @leak,other_task
        slot.compareAndSet(MOVING, text); //: @clean
    }

    @Override
    public void onProviderDisabled(String provider) {}

    @Override
    public void onProviderEnabled(String provider) {}

    @Override
    public void onStatusChanged(String provider, int status, Bundle extras) {}

    @Override
    protected void onDestroy() {
        clock.shutdownNow();
        super.onDestroy();
    }
}
