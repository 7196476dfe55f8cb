package bench.points.book_timer;

import android.app.IntentService;
import android.content.Context;
import android.content.Intent;
import android.util.Log;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** Fetches one file of the house's server into the cache. */
public final class Grab extends IntentService {
    public Grab() {
        super("grab");
    }

    static void start(Context context, String name) {
        context.startService(new Intent(context, Grab.class).putExtra("name", name));
    }

    @Override
    protected void onHandleIntent(Intent intent) {
        String name = intent.getStringExtra("name");
        try {
            HttpURLConnection link = (HttpURLConnection) new URL("https://dl.shiye.example/" + name).openConnection();
            try (InputStream in = link.getInputStream(); //: #transfer
                    OutputStream out = new FileOutputStream(new File(getCacheDir(), name))) {
                byte[] block = new byte[8192];
                for (int n = in.read(block); n > 0; n = in.read(block)) {
                    out.write(block, 0, n);
                }
            }
        } catch (IOException offline) {
            Log.w("grab", "not fetched: " + name);
        }
    }
}
