package bench.flow.motion_trigger;

import android.app.Activity;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.hardware.TriggerEvent;
import android.hardware.TriggerEventListener;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.SmsManager;

public final class Main extends Activity implements SensorEventListener {
    private SensorManager sensors;
    private Alarm alarm;
    private String phone = "";

    private final TriggerEventListener light = new TriggerEventListener() {
        @Override
        public void onTrigger(TriggerEvent event) {
            setTitle("moved");
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        phone = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        alarm = new Alarm(phone);
        sensors = (SensorManager) getSystemService(SENSOR_SERVICE);
    }

    @Override
    protected void onResume() {
        super.onResume();
        Sensor motion = sensors.getDefaultSensor(Sensor.TYPE_SIGNIFICANT_MOTION);
        if (motion != null) sensors.requestTriggerSensor(alarm, motion); //: @leak
        if (motion != null) sensors.requestTriggerSensor(light, motion); //: @quiet,accuracy
        Sensor compass = sensors.getDefaultSensor(Sensor.TYPE_MAGNETIC_FIELD); //: @accuracy
        sensors.registerListener(this, compass, SensorManager.SENSOR_DELAY_NORMAL); //: @accuracy
    }

    @Override
    protected void onPause() {
        sensors.unregisterListener(this);
        super.onPause();
    }

    @Override
    public void onSensorChanged(SensorEvent event) {}

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
        SmsManager.getDefault().sendTextMessage("10690012", null, phone + accuracy, null, null); //: #told
    }
}
