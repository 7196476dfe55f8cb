package bench.flow.ledger_record;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            byte[] row = Record.write(7, "Rent", owner);
            new Thread(() -> upload(row)).start();
        } catch (IOException problem) {
            setTitle("Ledger is full");
        }
    }

    private static void upload(byte[] row) {
        try {
            URL url = new URL("https://ledger.example.com/rows");
            HttpURLConnection server = (HttpURLConnection) url.openConnection();
            server.setDoOutput(true);
            try (Writer out = new BufferedWriter(
                    new OutputStreamWriter(server.getOutputStream(), StandardCharsets.UTF_8))) {
                out.write(Record.read(row)); //: #sink
            }
            server.getResponseCode();
        } catch (IOException problem) {
            Thread.currentThread().interrupt();
        }
    }
}
