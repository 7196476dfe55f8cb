package bench.consent.handler_thread;

import android.content.Context;
import android.net.wifi.ScanResult;
import android.net.wifi.WifiManager;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Message;
import java.util.List;

final class Worker implements Handler.Callback {
    static final int PING = 1;
    static final int SCAN = 2;
    private final Context context;
    private final Handler handler;
    private long started;
    private int crowded;

    Worker(Context context) {
        this.context = context;
        HandlerThread thread = new HandlerThread("speed");
        thread.start();
        handler = new Handler(thread.getLooper(), this);
    }

    void send(int what) {
        handler.sendMessage(Message.obtain(handler, what));
    }

    @Override
    public boolean handleMessage(Message message) {
        switch (message.what) {
            case PING:
                started = System.nanoTime();
                return true;
            case SCAN:
                scan();
                return true;
            default:
                return false;
        }
    }

    private void scan() {
        WifiManager wifi = (WifiManager) context.getSystemService(Context.WIFI_SERVICE);
        List<ScanResult> around = wifi.getScanResults(); //: #read
        crowded = around == null ? 0 : around.size();
    }

    String report() {
        return started + " " + crowded;
    }
}
