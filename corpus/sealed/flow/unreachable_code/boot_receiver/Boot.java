package bench.flow.boot_receiver;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.provider.Settings;
import android.util.Log;

public final class Boot extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        if (!Intent.ACTION_BOOT_COMPLETED.equals(intent.getAction())) return;
        String id = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #source
        Log.i("boot", "device " + id); //: #sink
    }
}
