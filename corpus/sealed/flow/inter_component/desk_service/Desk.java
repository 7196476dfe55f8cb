package bench.flow.desk_service;

import android.app.IntentService;
import android.content.Intent;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.HttpsURLConnection;

public final class Desk extends IntentService {
    static final String POST = "bench.desk.POST";
    static final String FILE = "bench.desk.FILE";
    private static int filed;

    public Desk() {
        super("desk");
    }

    @Override
    protected void onHandleIntent(Intent intent) {
        String text = intent.getStringExtra("serial");
        if (POST.equals(intent.getAction())) {
            post(text);
        } else if (FILE.equals(intent.getAction())) {
            filed++;
        }
    }

    private void post(String text) {
        try {
            URL url = new URL("https://desk.example.com/in");
            HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
            connection.setRequestMethod("PUT");
            connection.setDoOutput(true);
            OutputStream out = connection.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8)); //: #sink
            out.close();
            connection.getResponseCode();
        } catch (IOException problem) {
            stopSelf();
        }
    }
}
