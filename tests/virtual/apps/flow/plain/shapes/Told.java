package bench.flow.shapes;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public final class Told extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        App.say("broadcast " + intent.getAction());
    }
}
