package bench.points.snack_twist;

import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;

/** Tells when the phone has been twisted with will. */
final class Twist implements SensorEventListener {
    private static final double TURN = 18, PUSH = 15, SECONDS = 3; //: @light_turn,draws_alone
    private static final double TURN = 35, PUSH = 6, SECONDS = 3; //: @light_push
    private static final double TURN = 38, PUSH = 16, SECONDS = 3.2; //: @clean

    private final Runnable twisted;
    private double turned;
    private double pushed;
    private long since;
    private long before;

    Twist(Runnable twisted) {
        this.twisted = twisted;
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        float[] v = event.values;
        double size = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        if (event.sensor.getType() == Sensor.TYPE_LINEAR_ACCELERATION) {
            pushed = Math.max(pushed, size);
        } else {
            turn(size, event.timestamp);
        }
        if (since != 0 && event.timestamp - since >= SECONDS * 1e9 && turned >= TURN && pushed >= PUSH) { //: #limits
            since = 0;
            twisted.run();
        }
    }

    /** Adds up what the gyroscope says; rest for a moment begins anew. */
    private void turn(double speed, long now) {
        if (speed < 0.05) {
            since = 0;
            turned = 0;
            pushed = 0;
        } else if (since == 0) {
            since = now;
        } else {
            turned += Math.toDegrees(speed) * (now - before) / 1e9;
        }
        before = now;
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {}
}
