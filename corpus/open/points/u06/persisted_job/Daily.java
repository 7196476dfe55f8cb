package bench.points.persisted_job;

import android.app.job.JobParameters;
import android.app.job.JobService;
import android.util.Log;

public final class Daily extends JobService {
    @Override
    public boolean onStartJob(JobParameters parameters) {
        Log.i("Dictionary", "job " + parameters.getJobId());
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        return false;
    }
}
