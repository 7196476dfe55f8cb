package bench.flow.ordered_round;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.provider.Settings;

public final class First extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        String warden = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #source
        setResultData(warden);
        abortBroadcast(); //: @aborted
    }
}
