package bench.points.parking_spot;

import android.Manifest;
import android.app.Activity;
import android.content.SharedPreferences;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.view.View;
import android.widget.EditText;

public final class Main extends Activity {
    private static final String[] PLACE = {
        Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.ACCESS_COARSE_LOCATION
    };
    private SharedPreferences notes;
    private EditText spot;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.spot);
        notes = getPreferences(MODE_PRIVATE);
        spot = findViewById(R.id.spot);
        spot.setText(notes.getString("spot", ""));
    }

    @Override
    protected void onStart() {
        super.onStart();
        if (notes.getBoolean("denied", false) && !granted()) {
            requestPermissions(PLACE, 3); //: @breach #again
            spot.setHint("未授权位置，可手动填写，如 B2-017"); //: @clean,second_tap
        }
    }

    @Override
    protected void onStop() {
        notes.edit().putString("spot", spot.getText().toString()).apply();
        super.onStop();
    }

    /** The button 记住车位. */
    public void remember(View button) {
        if (granted()) {
            Location here = getSystemService(LocationManager.class).getLastKnownLocation(LocationManager.GPS_PROVIDER);
            spot.setText(here == null ? "没有卫星信号" : here.getLatitude() + "," + here.getLongitude());
            return;
        }
        if (notes.getBoolean("denied", false)) { //: @clean
            spot.setHint("位置权限可在系统设置中开启"); //: @clean
            return; //: @clean
        } //: @clean
        requestPermissions(PLACE, 3);
    }

    private boolean granted() {
        return checkSelfPermission(PLACE[0]) == PackageManager.PERMISSION_GRANTED;
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] answers) {
        boolean yes = answers.length > 0 && answers[0] == PackageManager.PERMISSION_GRANTED;
        notes.edit().putBoolean("denied", !yes).apply();
        if (yes) {
            remember(spot);
        }
    }
}
