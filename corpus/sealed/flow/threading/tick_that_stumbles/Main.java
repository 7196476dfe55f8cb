package bench.flow.tick_that_stumbles;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ticks every second. */
public final class Main extends Activity {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private String last = "nothing";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView face = new TextView(this);
        face.setText("Tick");
        setContentView(face);
        clock.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS); //: @leak,stumbles,caught
        clock.schedule(this::tick, 1, TimeUnit.SECONDS); //: @once
    }

    private void tick() {
        Log.d("Tick", "after " + last); //: #sink
        last = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try { //: @caught
            beat(last.length());
        } catch (IllegalStateException missed) { //: @caught
            last = last.trim(); //: @caught
        } //: @caught
    }

    private void beat(int strength) {
        if (strength >= 0) throw new IllegalStateException("missed"); //: @stumbles,caught
    }

    @Override
    protected void onDestroy() {
        clock.shutdownNow();
        super.onDestroy();
    }
}
