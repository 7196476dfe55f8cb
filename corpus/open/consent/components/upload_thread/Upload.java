package bench.consent.upload_thread;

import android.content.Context;
import android.provider.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Tells the server that a player has come. */
final class Upload implements Runnable {
    private static final String HOST = "http://quiz.example.cn"; //: @early_http,late_http
    private static final String HOST = "https://quiz.example.cn"; //: @late_https
    private static int missed;
    private final Context context;

    Upload(Context context) {
        this.context = context.getApplicationContext();
    }

    @Override
    public void run() {
        String player = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
        try {
            HttpURLConnection request = (HttpURLConnection) new URL(HOST + "/player").openConnection();
            request.setRequestMethod("POST");
            request.setDoOutput(true);
            try (OutputStream out = request.getOutputStream()) {
                out.write(("player=" + player).getBytes(StandardCharsets.UTF_8)); //: #send
            }
            request.getResponseCode();
        } catch (IOException offline) {
            missed++;
        }
    }
}
