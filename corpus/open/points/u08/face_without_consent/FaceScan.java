package bench.points.face_without_consent;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;
import com.megvii.livenessdetection.Detector; //: @breach,clean
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** Takes the picture of the face and compares it on the server. */
public final class FaceScan extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setText("Please look at the screen and blink");
        setContentView(text);
        new Detector(this).start(face -> new Thread(() -> send(face)).start()); //: @breach,clean #start
    }

    private static void send(byte[] face) {
        try {
            HttpURLConnection line = (HttpURLConnection) new URL("https://gym.example/face").openConnection();
            line.setDoOutput(true);
            try (OutputStream out = line.getOutputStream()) {
                out.write(face);
            }
            line.getResponseCode();
        } catch (java.io.IOException problem) {
            android.util.Log.w("Gym", "offline");
        }
    }
}
