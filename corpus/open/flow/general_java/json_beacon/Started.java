package bench.flow.json_beacon;

import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.BroadcastReceiver;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;

public final class Started extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        plan(context);
    }

    static void plan(Context context) {
        JobInfo job =
                new JobInfo.Builder(8, new ComponentName(context, Saver.class))
                        .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
                        .setMinimumLatency(60_000)
                        .build();
        context.getSystemService(JobScheduler.class).schedule(job);
    }
}
