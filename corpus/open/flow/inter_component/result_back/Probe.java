package bench.flow.result_back;

import android.app.IntentService;
import android.content.Context;
import android.content.Intent;
import android.net.wifi.WifiInfo;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.os.ResultReceiver;

/** Looks at the Wi-Fi for whoever started it. */
public final class Probe extends IntentService {
    static final int FAST = 20;
    static final int SLOW = 30;

    public Probe() {
        super("probe");
    }

    @Override
    protected void onHandleIntent(Intent intent) {
        ResultReceiver answer = intent.getParcelableExtra("answer");
        Context app = getApplicationContext();
        WifiManager wifi = (WifiManager) app.getSystemService(Context.WIFI_SERVICE);
        WifiInfo link = wifi.getConnectionInfo();
        Bundle found = new Bundle();
        found.putString("name", link.getSSID()); //: #source
        found.putInt("speed", link.getLinkSpeed());
        answer.send(FAST, found); //: @leak,clean
        answer.send(SLOW, found); //: @other_code
    }
}
