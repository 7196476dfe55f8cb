package bench.flow.job_extras;

import android.app.Activity;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.os.Bundle;
import android.os.PersistableBundle;
import android.provider.Settings;

public final class Main extends Activity {
    private static final int JOB = 12;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        PersistableBundle extras = new PersistableBundle();
        extras.putString("id", Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        JobInfo.Builder job = new JobInfo.Builder(JOB, new ComponentName(this, Sync.class));
        job.setExtras(extras).setMinimumLatency(60_000);
        JobScheduler jobs = (JobScheduler) getSystemService(JOB_SCHEDULER_SERVICE);
        jobs.schedule(job.build());
        jobs.cancel(JOB); //: @clean
    }
}
