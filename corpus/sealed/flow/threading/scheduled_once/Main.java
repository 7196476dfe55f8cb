package bench.flow.scheduled_once;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

public final class Main extends Activity {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView meter = new TextView(this);
        setContentView(meter);
        String word = "";
        word = own(); //: @leak,called_off
        ScheduledFuture<?> later = clock.schedule(report("meter " + word), 2, TimeUnit.SECONDS);
        later.cancel(false); //: @called_off
        word = own(); //: @late_word
        meter.setText(word + (later.isCancelled() ? " no report" : " will be reported"));
    }

    private String own() {
        return Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #source
    }

    private static Runnable report(String text) {
        return () -> Log.i("meter", text); //: #sink
    }

    @Override
    protected void onDestroy() {
        clock.shutdown();
        super.onDestroy();
    }
}
