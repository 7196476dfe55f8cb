package bench.flow.json_nested;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.widget.Button;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.JSONException;
import org.json.JSONObject;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button water = new Button(this);
        water.setText("Watered");
        water.setOnClickListener(view -> new Thread(this::tell).start());
        setContentView(water);
    }

    private void tell() {
        try {
            HttpURLConnection line = (HttpURLConnection) new URL("https://plants.example/watered").openConnection();
            line.setDoOutput(true);
            byte[] body = words().getBytes();
            try (OutputStream out = line.getOutputStream()) {
                out.write(body); //: #sink
            }
            line.getResponseCode();
            line.disconnect();
        } catch (IOException | JSONException problem) {
            runOnUiThread(() -> setTitle("Later"));
        }
    }

    private String words() throws JSONException {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String imsi = phone.getSubscriberId(); //: #source
        JSONObject note = new JSONObject().put("plant", "fern");
        note.put("who", imsi); //: @gathered,put_over,some_names
        note.put("owner", new JSONObject().put("who", imsi)); //: @other_level
        note.accumulate("who", "gardener"); //: @gathered
        note.put("who", "gardener"); //: @put_over,other_level
        return note.toString(); //: @gathered,put_over
        return note.optString("who"); //: @other_level
        return new JSONObject(note, new String[] {"plant", "who"}).toString(); //: @some_names
    }
}
