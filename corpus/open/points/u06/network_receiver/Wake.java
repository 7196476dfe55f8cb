package bench.points.network_receiver;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public final class Wake extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        context.startService(new Intent(context, Refresh.class)); //: #start
    }
}
