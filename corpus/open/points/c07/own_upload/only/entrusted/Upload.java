package bench.points.own_upload;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;

/** The demo's own server keeps the ids it pushes to. */
final class Upload {
    private Upload() {}

    static void toOwnServer(String id) {
        new Thread(() -> {
            try {
                HttpsURLConnection link = (HttpsURLConnection)
                        new URL("https://push.demo-shop.example/devices").openConnection();
                link.setDoOutput(true);
                try (OutputStream out = link.getOutputStream()) {
                    out.write(id.getBytes());
                }
                link.getResponseCode();
            } catch (IOException problem) {
                Thread.currentThread().interrupt();
            }
        }).start();
    }
}
