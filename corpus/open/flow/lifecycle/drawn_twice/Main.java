package bench.flow.drawn_twice;

import android.app.Activity;
import android.content.Intent;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.TextView;

/** Remembers where the map was left. */
public final class Main extends Activity {
    private String left = "nowhere"; //: @leak,clean
    private static String left = "nowhere"; //: @kept_static

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView map = new TextView(this);
        map.setText("上次离开的位置");
        setContentView(map);
        requestPermissions(new String[] {"android.permission.ACCESS_FINE_LOCATION"}, 1);
        tell(); //: @clean,kept_static
    }

    @Override
    protected void onRestart() {
        super.onRestart();
        setTitle("欢迎回来");
        tell(); //: @leak
    }

    @Override
    protected void onStop() {
        LocationManager manager = getSystemService(LocationManager.class);
        try {
            Location last = manager.getLastKnownLocation(LocationManager.PASSIVE_PROVIDER); //: #source
            if (last != null) {
                left = Location.convert(last.getLatitude(), Location.FORMAT_DEGREES);
            }
        } catch (SecurityException denied) {
            left = "denied";
        }
        super.onStop();
    }

    private void tell() {
        Intent mark = new Intent("cn.example.map.LEFT");
        mark.putExtra("where", left);
        sendBroadcast(mark); //: #sink
    }
}
