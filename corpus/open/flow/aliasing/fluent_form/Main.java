package bench.flow.fluent_form;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.EditText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        findViewById(R.id.send).setOnClickListener(button -> send());
    }

    private void send() {
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        EditText problem = findViewById(R.id.problem);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String imei = phone.getDeviceId(); //: #source
        Form form = new Form(Collections.singletonMap("problem", problem.getText().toString()));
        form.with("device", imei); //: @leak,clean
        form = form.with("device", imei); //: @returned
        String body = form.toString();
        new Thread(() -> post(body)).start();
    }

    private static void post(String body) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) new URL("https://repair.example.com/new").openConnection();
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8)); //: #sink
            }
            connection.getResponseCode();
        } catch (IOException problem) {
            Log.w("Repair", "not sent");
        }
    }
}
