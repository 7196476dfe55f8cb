package bench.points.shake_limits_computed;

import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.os.SystemClock;

/** Opens the ad on the opening screen when the phone is shaken. */
final class ShakeAd implements SensorEventListener {
    private static final float FORCE = 8f; //: @breach
    private static final float FORCE = 15f; //: @clean
    private static final double TURN = Math.toRadians(35);
    private static final long TIME = 3 * 1000L;

    private final float limit;
    private final Runnable open;
    private float[] start;
    private long since;
    private long last;
    private double turned;

    ShakeAd(float factor, Runnable open) {
        limit = FORCE * FORCE; //: @breach,clean #force
        limit = 100; //: @squared #force
        limit = 225; //: @squared_right
        limit = (factor * 10) * (factor * 10); //: @field #force
        limit = factor * factor; //: @server #force
        this.open = open;
    }

    void listen(SensorManager sensors) {
        for (int kind : new int[] {Sensor.TYPE_LINEAR_ACCELERATION, Sensor.TYPE_GAME_ROTATION_VECTOR}) {
            sensors.registerListener(this, sensors.getDefaultSensor(kind), SensorManager.SENSOR_DELAY_UI);
        }
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        float x = event.values[0];
        float y = event.values[1];
        float z = event.values[2];
        if (event.sensor.getType() == Sensor.TYPE_GAME_ROTATION_VECTOR) {
            turned = angle(x, y, z);
            return;
        }
        if (x * x + y * y + z * z < limit) {
            return;
        }
        long now = SystemClock.elapsedRealtime();
        if (now - last > 500) {
            since = now;
            start = null;
            turned = 0;
        }
        last = now;
        if (now - since >= TIME && turned >= TURN) {
            last = 0;
            open.run();
        }
    }

    private double angle(float x, float y, float z) {
        if (start == null) {
            start = new float[] {x, y, z};
        }
        float dot = start[0] * x + start[1] * y + start[2] * z + real(start) * real(new float[] {x, y, z});
        return 2 * Math.acos(Math.min(1, Math.abs(dot)));
    }

    private static float real(float[] v) {
        return (float) Math.sqrt(Math.max(0, 1 - v[0] * v[0] - v[1] * v[1] - v[2] * v[2]));
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }
}
