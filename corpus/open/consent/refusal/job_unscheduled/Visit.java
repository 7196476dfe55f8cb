package bench.consent.job_unscheduled;

import android.app.job.JobInfo;
import android.app.job.JobParameters;
import android.app.job.JobScheduler;
import android.app.job.JobService;
import android.content.ComponentName;
import android.content.Context;
import android.net.wifi.WifiManager;

/** Notes which pool the phone is at, by its network. */
public final class Visit extends JobService {
    private static final int ID = 41;

    static void plan(Context context) {
        JobInfo job = new JobInfo.Builder(ID, new ComponentName(context, Visit.class))
                .setMinimumLatency(30 * 60_000L)
                .build();
        context.getSystemService(JobScheduler.class).schedule(job);
    }

    static void drop(Context context) {
        context.getSystemService(JobScheduler.class).cancel(ID);
    }

    @Override
    public boolean onStartJob(JobParameters parameters) {
        if (getSharedPreferences("pools", MODE_PRIVATE).getBoolean("agreed", false)) //: @asks_flag
        note();
        return false;
    }

    private void note() {
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
        String pool = wifi.getConnectionInfo().getBSSID(); //: #read
        getSharedPreferences("pools", MODE_PRIVATE).edit().putString("last", pool).apply();
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        return false;
    }
}
