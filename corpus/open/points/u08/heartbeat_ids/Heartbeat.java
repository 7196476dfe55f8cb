package bench.points.heartbeat_ids;

import android.content.Context;
import android.content.SharedPreferences;
import android.provider.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells the server that the viewer is still there. */
final class Heartbeat implements Runnable {
    private static final int SECONDS = 20; //: @breach,clean,own_id
    private static final int SECONDS = 45; //: @slow
    private final Context context;
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor();
    private String viewer; //: @clean

    Heartbeat(Context context) {
        this.context = context.getApplicationContext();
    }

    void start() {
        pulse.scheduleAtFixedRate(this, 0, SECONDS, TimeUnit.SECONDS);
    }

    void stop() {
        pulse.shutdownNow();
    }

    @Override
    public void run() {
        send(viewer());
    }

    private String viewer() {
        if (viewer == null) { //: @clean
            viewer = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: @clean
        } //: @clean
        return viewer; //: @clean
        return Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: @breach,slow #read
        SharedPreferences own = context.getSharedPreferences("viewer", Context.MODE_PRIVATE); //: @own_id
        String number = own.getString("android_id", UUID.randomUUID().toString()); //: @own_id
        own.edit().putString("android_id", number).apply(); //: @own_id
        return number; //: @own_id
    }

    private static void send(String viewer) {
        try {
            HttpURLConnection line = (HttpURLConnection) new URL("https://live.starlight.example/pulse").openConnection();
            line.setDoOutput(true);
            try (OutputStream out = line.getOutputStream()) {
                out.write(viewer.getBytes());
            }
            line.getResponseCode();
        } catch (IOException offline) {
            Thread.yield();
        }
    }
}
