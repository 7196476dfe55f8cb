package bench.consent.two_gates;

import android.app.Application;
import java.util.concurrent.CountDownLatch;

public final class App extends Application {
    final CountDownLatch gates = new CountDownLatch(1); //: @one
    final CountDownLatch gates = new CountDownLatch(2); //: @refused,guarded

    @Override
    public void onCreate() {
        super.onCreate();
        new Scan(this, gates).start();
        new Thread("channels") {
            @Override
            public void run() {
                Scan.channels = new int[] {1, 6, 11};
                gates.countDown();
            }
        }.start();
    }
}
