package bench.points.network_receiver;

import android.app.IntentService;
import android.content.Intent;
import android.util.Log;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

public final class Refresh extends IntentService {
    public Refresh() {
        super("refresh");
    }

    @Override
    protected void onHandleIntent(Intent intent) {
        try (InputStream in = new URL("https://puzzles.example/today").openStream()) {
            Log.i("Puzzles", "first byte " + in.read());
        } catch (IOException problem) {
            Log.i("Puzzles", "offline");
        }
    }
}
