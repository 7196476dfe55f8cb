package bench.consent.visitor_home;

import android.app.Activity;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.TextView;

/** What both homes share: a list of events near a place. */
abstract class Home extends Activity {
    private TextView events;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        events = new TextView(this);
        setContentView(events);
    }

    @Override
    protected void onResume() {
        super.onResume();
        events.setText(locate() + "：周六露天电影");
    }

    String locate() {
        try {
            Location here = getSystemService(LocationManager.class).getLastKnownLocation("gps"); //: #place
            return here == null ? "同城" : "距您 " + Math.round(here.getLatitude()) + " 公里";
        } catch (SecurityException denied) {
            return "同城";
        }
    }
}
