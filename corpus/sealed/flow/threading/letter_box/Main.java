package bench.flow.letter_box;

import android.app.Activity;
import android.content.Context;
import android.net.wifi.WifiInfo;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.widget.Button;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public final class Main extends Activity {
    static final ThreadLocal<String> NEAREST = ThreadLocal.withInitial(() -> "");
    private final BlockingQueue<String> outbox = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> screen = new LinkedBlockingQueue<>();
    private Postman postman;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.ACCESS_FINE_LOCATION"}, 1);
        Button scan = new Button(this);
        scan.setText("Which router am I on?");
        scan.setOnClickListener(
                button -> {
                    scan();
                    scan.setText(screen.poll());
                });
        setContentView(scan);
        postman = new Postman(outbox);
        postman.start();
    }

    private void scan() {
        Context app = getApplicationContext();
        WifiInfo link = ((WifiManager) app.getSystemService(WIFI_SERVICE)).getConnectionInfo();
        String point = link.getBSSID(); //: #source
        String strength = "strength " + link.getRssi();
        if (point == null) {
            return;
        }
        NEAREST.set(point);
        screen.offer(point); //: @clean,own_thread
        screen.offer(strength); //: @leak
        outbox.offer(point); //: @leak
        outbox.offer(strength); //: @clean,own_thread
    }

    @Override
    protected void onDestroy() {
        postman.interrupt();
        super.onDestroy();
    }
}
