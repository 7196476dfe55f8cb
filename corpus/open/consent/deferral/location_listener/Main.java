package bench.consent.location_listener;

import android.app.Activity;
import android.app.AlertDialog;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity implements LocationListener, SensorEventListener {
    private TextView distance;
    private Location last;
    private float metres;
    private boolean running;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        distance = new TextView(this);
        setContentView(distance);
        ask();
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (running) { //: @after_agree,accelerometer
        { //: @breach
            listen();
        }
        needle(); //: @accelerometer
    }

    @Override
    protected void onPause() {
        getSystemService(LocationManager.class).removeUpdates(this);
        getSystemService(SensorManager.class).unregisterListener(this);
        super.onPause();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("温馨提示")
                .setMessage("跑步记录会在您跑步时使用位置信息，详情见《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> begin())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void begin() {
        running = true;
        listen();
    }

    private void listen() {
        LocationManager manager = getSystemService(LocationManager.class);
        try {
            manager.requestLocationUpdates(LocationManager.GPS_PROVIDER, 1000, 5, this); //: #read
        } catch (SecurityException denied) {
            distance.setText("未获得定位权限");
        }
    }

    private void needle() {
        SensorManager sensors = getSystemService(SensorManager.class);
        Sensor motion = sensors.getDefaultSensor(Sensor.TYPE_ACCELEROMETER);
        sensors.registerListener(this, motion, SensorManager.SENSOR_DELAY_UI);
    }

    @Override
    public void onLocationChanged(Location now) {
        metres += last == null ? 0 : now.distanceTo(last);
        last = now;
        distance.setText(String.format("%.0f m", metres));
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        distance.setRotation(event.values[0]);
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {}
}
