package bench.flow.partner_service;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;

/** Draws labels without a printer. */
public final class Labels extends Service {
    private String latest;

    @Override
    public int onStartCommand(Intent order, int flags, int id) {
        latest = order == null ? null : order.getStringExtra(Main.PHONE);
        return START_REDELIVER_INTENT;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }

    @Override
    public String toString() {
        return "label of " + (latest == null ? 0 : latest.length()) + " letters";
    }
}
