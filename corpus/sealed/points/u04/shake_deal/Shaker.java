package bench.points.shake_deal;

import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;

/** Tells when the phone is shaken. */
final class Shaker implements SensorEventListener {
    interface Shaken {
        void onShaken();
    }

    private static final double ENOUGH = 8.0; //: @breach,shuffle
    private static final double ENOUGH = 15.0; //: @clean,gravity_cut
    private static final double TURN = 35.0;
    private static final long LASTING = 3000;
    private final SensorManager sensors;
    private final Shaken shaken;
    private double turned;
    private long since;

    Shaker(SensorManager sensors, Shaken shaken) {
        this.sensors = sensors;
        this.shaken = shaken;
    }

    void start() {
        int push = Sensor.TYPE_LINEAR_ACCELERATION; //: @breach,clean,shuffle
        int push = Sensor.TYPE_ACCELEROMETER; //: @gravity_cut
        listen(push);
        listen(Sensor.TYPE_GYROSCOPE); //: @clean,gravity_cut
    }

    void stop() {
        sensors.unregisterListener(this);
    }

    private void listen(int type) {
        sensors.registerListener(this, sensors.getDefaultSensor(type), SensorManager.SENSOR_DELAY_UI);
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        if (event.sensor.getType() == Sensor.TYPE_GYROSCOPE) {
            double speed = Math.max(Math.abs(event.values[0]), Math.abs(event.values[1]));
            turned += Math.toDegrees(speed) * 0.06;
            return;
        }
        double x = event.values[0];
        double y = event.values[1];
        double z = event.values[2];
        double force = Math.sqrt(x * x + y * y + z * z);
        force = force - 9.80665; //: @gravity_cut
        if (force < ENOUGH) { //: #weak
            since = 0; //: @clean,gravity_cut
            turned = 0; //: @clean,gravity_cut
            return;
        }
        if (since == 0) {
            since = event.timestamp;
        }
        long lasted = (event.timestamp - since) / 1_000_000;
        if (turned < TURN || lasted < LASTING) return; //: @clean,gravity_cut
        since = 0;
        turned = 0;
        shaken.onShaken();
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
        // The limits do not depend on it.
    }
}
