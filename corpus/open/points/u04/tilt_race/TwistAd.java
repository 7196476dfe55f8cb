package bench.points.tilt_race;

import android.content.Context;
import android.content.Intent;
import android.content.res.Resources;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.net.Uri;

/** The opening ad: twist the phone with force, for three seconds, to see the offer. */
final class TwistAd implements SensorEventListener {
    private static final int UNITS = 1; //: @breach,clean
    private static final int UNITS = 2; //: @half_degrees
    private final Context context;
    private final SensorManager sensors;
    private final float[] matrix = new float[9];
    private final float[] angles = new float[3];
    private double first = Double.NaN;
    private double turn;
    private double force;
    private long since;

    TwistAd(Context context) {
        this.context = context;
        this.sensors = (SensorManager) context.getSystemService(Context.SENSOR_SERVICE);
    }

    void show() {
        follow(Sensor.TYPE_ROTATION_VECTOR);
        follow(Sensor.TYPE_LINEAR_ACCELERATION);
    }

    void hide() {
        sensors.unregisterListener(this);
    }

    private void follow(int kind) {
        Sensor sensor = sensors.getDefaultSensor(kind);
        if (sensor != null) {
            sensors.registerListener(this, sensor, SensorManager.SENSOR_DELAY_GAME);
        }
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        if (event.sensor.getType() == Sensor.TYPE_ROTATION_VECTOR) {
            SensorManager.getRotationMatrixFromVector(matrix, event.values);
            SensorManager.getOrientation(matrix, angles);
            double now = Math.toDegrees(angles[2]);
            first = Double.isNaN(first) ? now : first;
            turn = Math.abs(now - first) * UNITS;
        } else {
            force = Math.sqrt(event.values[0] * event.values[0]
                    + event.values[1] * event.values[1] + event.values[2] * event.values[2]);
        }
        judge(event.timestamp / 1_000_000);
    }

    private void judge(long now) {
        Resources limits = context.getResources();
        boolean turned = turn >= limits.getInteger(R.integer.twist_turn); //: #turn
        if (!turned || force < limits.getInteger(R.integer.twist_force)) {
            since = now;
        } else if (now - since >= limits.getInteger(R.integer.twist_millis)) {
            hide();
            context.startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://tyre.example/offer")));
        }
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {}
}
