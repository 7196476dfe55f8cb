package bench.flow.teahouse_close;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

public final class Main extends Activity {
    private static final String LAST = "打烊";
    private final BlockingDeque<String> orders = new LinkedBlockingDeque<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle("今日：龙井");
        new Thread(this::serve, "waiter").start();
    }

    @Override
    protected void onStop() {
        super.onStop();
        if (!isFinishing()) {
            return;
        }
        String guest = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        orders.add("龙井");
        orders.add(guest); //: @before
        orders.add(LAST);
        orders.add(guest); //: @after
        orders.addFirst(guest); //: @pushed_in
    }

    /** Serves until the last call; whatever is ordered later stays where it is. */
    private void serve() {
        try {
            for (String order = orders.take(); !order.equals(LAST); order = orders.take()) {
                Log.i("Tea", "上茶 " + order); //: #sink
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
