package bench.flow.job_extras;

import android.app.job.JobParameters;
import android.app.job.JobService;
import android.util.Log;

public final class Sync extends JobService {
    @Override
    public boolean onStartJob(JobParameters job) {
        Log.i("Sync", "job of " + job.getExtras().getString("id")); //: #sink
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters job) {
        return false;
    }
}
