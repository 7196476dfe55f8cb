package bench.consent.two_gates;

import android.content.Context;
import android.net.wifi.WifiManager;
import java.util.concurrent.CountDownLatch;

/** Looks for the masts near the trail once all gates are open. */
final class Scan extends Thread {
    static volatile int[] channels = {};
    static volatile int masts;
    private final Context context;
    private final CountDownLatch gates;

    Scan(Context context, CountDownLatch gates) {
        super("scan");
        this.context = context;
        this.gates = gates;
    }

    @Override
    public void run() {
        try {
            gates.await();
            WifiManager wifi = (WifiManager) context.getSystemService(Context.WIFI_SERVICE);
            masts = wifi.getScanResults().size(); //: #read
        } catch (InterruptedException stopped) {
            interrupt();
        } catch (SecurityException denied) {
            masts = -1;
        }
    }
}
