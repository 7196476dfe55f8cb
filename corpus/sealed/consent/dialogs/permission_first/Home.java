package bench.consent.permission_first;

import android.app.Activity;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.Button;

public final class Home extends Activity {
    private static final String PLACE = "android.permission.ACCESS_FINE_LOCATION";
    private Button find;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        find = new Button(this);
        find.setText("查找附近");
        find.setOnClickListener(v -> find());
        setContentView(find);
        requestPermissions(new String[] {PLACE}, 2); //: @at_agree #soon
    }

    private void find() {
        if (checkSelfPermission(PLACE) != 0) {
            requestPermissions(new String[] {PLACE}, 2);
            return;
        }
        Location here = getSystemService(LocationManager.class).getLastKnownLocation("gps");
        find.setText(here == null ? "定位中" : "最近的充电桩 300 米");
    }
}
