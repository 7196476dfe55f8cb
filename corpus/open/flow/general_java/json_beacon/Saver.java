package bench.flow.json_beacon;

import android.app.job.JobParameters;
import android.app.job.JobService;
import android.os.BatteryManager;
import android.telephony.TelephonyManager;
import android.util.Base64;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.json.JSONException;
import org.json.JSONObject;

public final class Saver extends JobService {
    @Override
    public boolean onStartJob(JobParameters job) {
        Thread worker =
                new Thread(
                        () -> {
                            report();
                            jobFinished(job, false);
                        });
        worker.start();
        return true;
    }

    private void report() {
        try {
            post(zip(collect().toString()));
        } catch (IOException | JSONException | SecurityException failed) {
            Thread.yield();
        }
    }

    private JSONObject collect() throws JSONException {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        BatteryManager battery = (BatteryManager) getSystemService(BATTERY_SERVICE);
        JSONObject all = new JSONObject();
        all.put("level", battery.getIntProperty(BatteryManager.BATTERY_PROPERTY_CAPACITY));
        all.put("dev", phone.getDeviceId()); //: #imei
        all.put("sim", phone.getSimSerialNumber()); //: #card
        all.put("sim", phone.getSimCountryIso()); //: @half
        all.remove("dev"); //: @clean
        all.remove("sim"); //: @clean
        return all;
    }

    private static String zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Base64.encodeToString(bytes.toByteArray(), Base64.URL_SAFE | Base64.NO_WRAP);
    }

    private static void post(String state) throws IOException {
        HttpURLConnection link =
                (HttpURLConnection) new URL("https://save.example.cn/s").openConnection();
        link.addRequestProperty("X-State", state); //: #sink
        link.getInputStream().close();
    }

    @Override
    public boolean onStopJob(JobParameters job) {
        return false;
    }
}
