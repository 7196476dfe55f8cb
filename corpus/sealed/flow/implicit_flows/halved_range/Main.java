package bench.flow.halved_range;

import android.app.Activity;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.AnalogClock;
import java.io.IOException;
import java.net.URL;

/** When does the sun rise at this latitude? */
@SuppressWarnings("deprecation")
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AnalogClock clock = new AnalogClock(this);
        clock.setOnClickListener(view -> sunrise());
        setContentView(clock);
        requestPermissions(new String[] {"android.permission.ACCESS_FINE_LOCATION"}, 1);
    }

    private void sunrise() {
        LocationManager manager = (LocationManager) getSystemService(LOCATION_SERVICE);
        try {
            Location here = manager.getLastKnownLocation("gps"); //: #source
            if (here != null) {
                String zone = zone(here.getLatitude());
                new Thread(() -> ask(zone)).start();
            }
        } catch (SecurityException denied) {
            setTitle("未授权定位");
        }
    }

    private String zone(double latitude) {
        double south = -90;
        double north = 90;
        int rounds = 0;
        StringBuilder turns = new StringBuilder();
        while (north - south > 0.01) {
            double middle = (south + north) / 2;
            if (latitude > middle) {
                south = middle;
                turns.append('n');
            } else {
                north = middle;
                turns.append('s');
            }
            rounds++;
        }
        setTitle(turns.length() == rounds ? "日出时刻" : "日落时刻");
        return String.valueOf(south); //: @leak
        return turns.toString(); //: @by_turns
        return String.valueOf(rounds); //: @clean
    }

    private void ask(String zone) {
        try {
            new URL("https://sun.example.cn/rise?z=" + zone).openConnection().getInputStream().close(); //: #sink
        } catch (IOException offline) {
            runOnUiThread(() -> setTitle("网络不可用"));
        }
    }
}
