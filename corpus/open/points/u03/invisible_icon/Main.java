package bench.points.invisible_icon;

import android.app.Activity;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity implements SensorEventListener {
    private TextView heading;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        heading = new TextView(this);
        heading.setTextSize(40);
        setContentView(heading);
    }

    @Override
    protected void onResume() {
        super.onResume();
        SensorManager sensors = getSystemService(SensorManager.class);
        Sensor field = sensors.getDefaultSensor(Sensor.TYPE_MAGNETIC_FIELD);
        sensors.registerListener(this, field, SensorManager.SENSOR_DELAY_UI);
    }

    @Override
    protected void onPause() {
        getSystemService(SensorManager.class).unregisterListener(this);
        super.onPause();
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        double angle = Math.toDegrees(Math.atan2(event.values[1], event.values[0]));
        heading.setText(Math.round(angle) + "°");
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }
}
