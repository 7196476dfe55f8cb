package bench.flow.timer_cancel;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.Timer;
import java.util.TimerTask;

public final class Main extends Activity {
    private final Timer timer = new Timer("tomato");

    private static final class Ring extends TimerTask {
        private final String owner;

        Ring(String owner) {
            this.owner = owner;
        }

        @Override
        public void run() {
            Log.i("Tomato", "time is up for " + owner); //: #sink
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        timer.schedule(new Ring(id), 5_000);
        timer.cancel(); //: @clean
        timer.purge(); //: @purged
    }
}
