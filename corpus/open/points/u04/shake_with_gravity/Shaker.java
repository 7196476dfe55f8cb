package bench.points.shake_with_gravity;

import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;

/** Waits for a deliberate shake: strong, with a turn, and lasting. */
final class Shaker implements SensorEventListener {
    private static final int KIND = Sensor.TYPE_ACCELEROMETER; //: @breach,filtered,dice
    private static final int KIND = Sensor.TYPE_LINEAR_ACCELERATION; //: @clean

    private final SensorManager sensors;
    private final Runnable action;
    private final float[] gravity = new float[3];
    private double turned;
    private long strongSince;
    private long lastStrong;
    private long lastTurn;

    Shaker(SensorManager sensors, Runnable action) {
        this.sensors = sensors;
        this.action = action;
    }

    void start() {
        sensors.registerListener(this, sensors.getDefaultSensor(KIND), SensorManager.SENSOR_DELAY_GAME);
        Sensor turn = sensors.getDefaultSensor(Sensor.TYPE_GYROSCOPE);
        sensors.registerListener(this, turn, SensorManager.SENSOR_DELAY_GAME);
    }

    void stop() {
        sensors.unregisterListener(this);
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        if (event.sensor.getType() == Sensor.TYPE_GYROSCOPE) {
            turn(event.values, event.timestamp);
        } else {
            push(event.values, event.timestamp);
        }
    }

    private void turn(float[] rate, long now) {
        if (lastTurn != 0) {
            turned += Math.toDegrees(Math.abs(rate[2])) * (now - lastTurn) / 1e9;
        }
        lastTurn = now;
    }

    private void push(float[] values, long now) {
        float[] v = values; //: @breach,clean,dice
        float[] v = withoutGravity(values); //: @filtered
        double strength = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        if (strength < 15) { //: #limit
            return;
        }
        if (now - lastStrong > 500_000_000L) {
            strongSince = now;
            turned = 0;
        }
        lastStrong = now;
        if (now - strongSince >= 3_000_000_000L && turned >= 35) {
            lastStrong = 0;
            action.run();
        }
    }

    private float[] withoutGravity(float[] values) {
        float[] rest = new float[3];
        for (int i = 0; i < 3; i++) {
            gravity[i] = 0.8f * gravity[i] + 0.2f * values[i];
            rest[i] = values[i] - gravity[i];
        }
        return rest;
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }
}
