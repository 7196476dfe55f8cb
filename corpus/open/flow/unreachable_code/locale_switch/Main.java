package bench.flow.locale_switch;

import android.app.Activity;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView vane = new TextView(this);
        vane.setText(getResources().getBoolean(R.bool.report_weather) ? "NW 4" : "-");
        setContentView(vane);
        requestPermissions(new String[] {"android.permission.ACCESS_COARSE_LOCATION"}, 1);
    }

    @Override
    protected void onStart() {
        super.onStart();
        boolean wanted = getResources().getBoolean(R.bool.report_position); //: @leak,clean
        boolean wanted = //: @unread
                getResources().getBoolean(R.bool.report_position) //: @unread
                        && !getResources().getBoolean(R.bool.report_weather); //: @unread
        if (wanted) {
            report();
        }
    }

    private void report() {
        LocationManager manager = getSystemService(LocationManager.class);
        try {
            Location near = manager.getLastKnownLocation(LocationManager.NETWORK_PROVIDER); //: #source
            Log.i("Vane", "at " + near); //: #sink
        } catch (SecurityException denied) {
            setTitle("No place");
        }
    }
}
