package bench.flow.task_in_resources;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

public final class Upload implements Runnable {
    private final String text;

    public Upload(String text) {
        this.text = text;
    }

    @Override
    public void run() {
        try {
            URL url = new URL("https://collect.example.com/number");
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
