package bench.flow.tea_recall;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.util.Log;

public final class Bell extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent ring) {
        Log.i("Tea", "茶好了 " + ring.getStringExtra("who")); //: #sink
    }
}
