package bench.flow.queue_of_receivers;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.pm.ApplicationInfo;
import android.os.Bundle;
import android.util.Log;

public final class Main extends Activity {
    private static final String ACTION = "bench.flow.queue_of_receivers.TEXT";

    private final BroadcastReceiver gate = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            setResultCode(RESULT_OK);
            abortBroadcast(); //: @clean,cleared
            clearAbortBroadcast(); //: @cleared
            setResultData("replaced"); //: @replaced
        }
    };

    private final BroadcastReceiver clerk = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            Log.i("clerk", "text " + getResultData()); //: #sink
        }
    };

    @Override
    protected void onStart() {
        super.onStart();
        register(clerk, 10);
        register(gate, 20);
        ApplicationInfo first = getPackageManager().getInstalledApplications(0).get(0); //: #source
        Intent intent = new Intent(ACTION).setPackage(getPackageName());
        sendOrderedBroadcast(intent, null, null, null, RESULT_OK, first.packageName, null);
    }

    private void register(BroadcastReceiver receiver, int priority) {
        IntentFilter filter = new IntentFilter(ACTION);
        filter.setPriority(priority);
        registerReceiver(receiver, filter, RECEIVER_NOT_EXPORTED);
    }

    @Override
    protected void onStop() {
        unregisterReceiver(clerk);
        unregisterReceiver(gate);
        super.onStop();
    }
}
