package bench.flow.woken;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.Build;
import android.util.Log;

public final class Heard extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        String release = Build.VERSION.SDK_INT < 26 ? "old" : "new";
        Log.i("out", release + " " + intent.getAction());
    }
}
