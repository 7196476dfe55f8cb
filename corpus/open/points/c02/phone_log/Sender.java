package bench.points.phone_log;

import android.content.Context;
import android.widget.Toast;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;

/** Asks the server for a code. */
final class Sender {
    private Sender() {}

    static void queue(Context context, String phone) {
        new Thread(() -> {
            try {
                HttpsURLConnection link = (HttpsURLConnection)
                        new URL("https://box.kuaixiang.example/code").openConnection();
                link.setDoOutput(true);
                try (OutputStream out = link.getOutputStream()) {
                    out.write(phone.getBytes());
                }
                link.getResponseCode();
            } catch (IOException problem) {
                context.getMainExecutor().execute(
                        () -> Toast.makeText(context, R.string.not_sent, Toast.LENGTH_SHORT).show());
            }
        }).start();
    }
}
