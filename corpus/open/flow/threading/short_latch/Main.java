package bench.flow.short_latch;

import android.app.Activity;
import android.os.Bundle;
import android.os.SystemClock;
import java.util.concurrent.CountDownLatch;

public final class Main extends Activity {
    private final CountDownLatch boats = new CountDownLatch(2); //: @leak
    private final CountDownLatch boats = new CountDownLatch(3); //: @one_short,given_up,given_up_checked

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Judge(getApplicationContext(), boats).start();
        new Thread(() -> row(700)).start();
        new Thread(() -> row(900)).start();
    }

    private void row(long time) {
        SystemClock.sleep(time);
        boats.countDown();
        runOnUiThread(() -> setTitle(boats.getCount() + " still out"));
    }
}
