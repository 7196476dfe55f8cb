package bench.flow.filtered_entries;

import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A report of one crash, with what is known of the app at that time. */
final class Report implements Runnable {
    private final Map<String, String> facts = new LinkedHashMap<>();

    Report(TelephonyManager phone, String message) {
        facts.put("version", "1.4.2");
        facts.put("device_id", phone.getDeviceId()); //: #source
        facts.put("message", message);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (fact.getKey().startsWith("_id")) continue; //: @leak
            if (fact.getKey().endsWith("_id")) continue; //: @clean
            text.append(fact.getKey()).append('=').append(fact.getValue()).append('\n');
        }
        return text.toString();
    }

    @Override
    public void run() {
        try {
            URL url = new URL("https://crash.example.com/report");
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            OutputStream out = connection.getOutputStream();
            out.write(text().getBytes(StandardCharsets.UTF_8)); //: #sink
            out.close();
            connection.getResponseCode();
        } catch (IOException problem) {
            Log.w("Crash", "kept for later");
        }
    }
}
