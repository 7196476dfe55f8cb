package bench.flow.switched_receiver;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.util.Log;

public final class Bell extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Log.i("Bell", "rung by " + intent.getStringExtra("who")); //: #sink
    }
}
