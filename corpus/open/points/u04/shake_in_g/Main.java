package bench.points.shake_in_g;

import android.app.Activity;
import android.content.Intent;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.net.Uri;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private SensorManager sensors;

    private final SensorEventListener motion = new SensorEventListener() {
        private final float[] last = new float[3];
        private long lastPush;
        private long began;
        private long lastStrong;
        private long lastTurn;
        private float turn;

        @Override
        public void onSensorChanged(SensorEvent event) {
            if (event.sensor.getType() == Sensor.TYPE_GYROSCOPE) {
                turn += lastTurn == 0 ? 0 : Math.abs(event.values[0]) * (event.timestamp - lastTurn) * 1e-9f;
                lastTurn = event.timestamp;
            } else if (strong(event)) {
                lasting(event.timestamp);
            }
        }

        private boolean strong(SensorEvent event) {
            float x = event.values[0];
            float y = event.values[1];
            float z = event.values[2];
            double length = Math.sqrt(x * x + y * y + z * z);
            double since = (event.timestamp - lastPush) / 1e6;
            double speed = Math.abs(x + y + z - last[0] - last[1] - last[2]) / since * 10000;
            System.arraycopy(event.values, 0, last, 0, 3);
            lastPush = event.timestamp;
            setTitle(speed > 0 ? "Shaking" : "Still");
            return length / SensorManager.GRAVITY_EARTH > 1.6; //: @breach #force
            return Math.abs(y) > 16; //: @one_axis #force
            return length / SensorManager.GRAVITY_EARTH > 2.7; //: @clean
            return length >= 25; //: @high_total
            return length - SensorManager.STANDARD_GRAVITY >= 15; //: @above_rest
            return speed > 800; //: @speed #force
        }

        private void lasting(long now) {
            if (now - lastStrong > 500_000_000L) {
                began = now;
                turn = 0;
            }
            lastStrong = now;
            if (now - began >= 3_000_000_000L && Math.toDegrees(turn) >= 35) {
                lastStrong = 0;
                sponsor();
            }
        }

        @Override
        public void onAccuracyChanged(Sensor sensor, int accuracy) {
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView question = new TextView(this);
        question.setText("Which tower leans? Shake and turn the phone for our sponsor's page.");
        setContentView(question);
        sensors = getSystemService(SensorManager.class);
    }

    private void sponsor() {
        startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://sponsor.tower.example/")));
    }

    @Override
    protected void onResume() {
        super.onResume();
        sensors.registerListener(
                motion, sensors.getDefaultSensor(Sensor.TYPE_ACCELEROMETER), SensorManager.SENSOR_DELAY_GAME);
        sensors.registerListener(
                motion, sensors.getDefaultSensor(Sensor.TYPE_GYROSCOPE), SensorManager.SENSOR_DELAY_GAME);
    }

    @Override
    protected void onPause() {
        sensors.unregisterListener(motion);
        super.onPause();
    }
}
