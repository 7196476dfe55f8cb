package bench.flow.dumped_fields;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        Event event = new Event("open");
        event.sim(getSystemService(TelephonyManager.class).getSimSerialNumber()); //: #source
        String text = dump(event);
        new Thread(() -> post(text)).start();
    }

    private static String dump(Object event) {
        StringBuilder text = new StringBuilder();
        try {
            for (Field field : event.getClass().getDeclaredFields()) {
                if (field.getType() != String.class) continue;
                field.setAccessible(true);
                text.append(field.getName()).append('=').append(field.get(event)).append('&');
            }
        } catch (IllegalAccessException problem) {
            text.setLength(0);
        }
        return text.toString();
    }

    private static void post(String text) {
        try {
            URL url = new URL("https://events.example.com/");
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
