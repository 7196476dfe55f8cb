package bench.flow.last_call;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.os.HandlerThread;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

/** Takes a last order. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Order");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        HandlerThread kitchen = new HandlerThread("kitchen");
        kitchen.start();
        Handler cook = new Handler(kitchen.getLooper());
        kitchen.quitSafely(); //: @closed_before
        await(kitchen); //: @closed_before
        Runnable order = () -> Log.d("Kitchen", "for " + id); //: #sink
        cook.post(order); //: @leak,closed_before
        cook.postDelayed(order, 60_000); //: @later,stays_open
        kitchen.quitSafely(); //: @leak,later
    }

    private static void await(Thread thread) {
        boolean over = false;
        while (!over) {
            try {
                thread.join();
                over = true;
            } catch (InterruptedException again) {
                over = false;
            }
        }
    }
}
