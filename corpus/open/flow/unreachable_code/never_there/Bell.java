package bench.flow.never_there;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.provider.Settings;
import android.util.Log;

public final class Bell extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Log.i("Bell", Settings.Secure.getString(context.getContentResolver(), "android_id"));
    }
}
