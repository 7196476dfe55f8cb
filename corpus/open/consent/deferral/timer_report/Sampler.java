package bench.consent.timer_report;

import android.content.Context;
import android.net.wifi.WifiInfo;
import android.net.wifi.WifiManager;
import java.util.Timer;
import java.util.TimerTask;

/** Notes every 20 s which access point the phone is on. */
final class Sampler {
    private static final long PERIOD = 20_000;
    private final WifiManager wifi;
    private Timer timer;
    private String network = "";

    Sampler(Context context) {
        wifi = (WifiManager) context.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
    }

    void start() {
        timer = new Timer("sampler", true);
        timer.scheduleAtFixedRate(new TimerTask() {
            @Override
            public void run() {
                sample();
            }
        }, PERIOD, PERIOD);
    }

    void stop() {
        timer.cancel();
    }

    private void sample() {
        WifiInfo info = wifi.getConnectionInfo(); //: #read
        network = info.getSSID() + " " + info.getBSSID();
    }

    String network() {
        return network;
    }
}
