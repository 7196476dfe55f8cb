package bench.flow.joined_worker;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Main extends Activity {
    private volatile String line = "unknown";

    private final class Worker extends Thread {
        private final TelephonyManager phone;

        Worker(TelephonyManager phone) {
            super("speed");
            this.phone = phone;
        }

        @Override
        public void run() {
            line = phone.getDeviceId(); //: #source
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        Worker worker = new Worker((TelephonyManager) getSystemService(TELEPHONY_SERVICE));
        tell(); //: @clean
        worker.start();
        try {
            worker.join(); //: @leak
            Thread.sleep(5);
        } catch (InterruptedException stop) {
            return;
        }
        tell(); //: @leak,raced
    }

    private void tell() {
        Log.i("Speed", "line of " + line); //: #sink
    }
}
