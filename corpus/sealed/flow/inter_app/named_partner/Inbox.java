package bench.flow.named_partner;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public final class Inbox extends BroadcastReceiver {
    private static int seen;

    @Override
    public void onReceive(Context context, Intent intent) {
        seen++;
    }
}
