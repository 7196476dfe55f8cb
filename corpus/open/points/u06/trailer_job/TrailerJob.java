package bench.points.trailer_job;

import android.app.job.JobParameters;
import android.app.job.JobService;

/** Fetches the list of new trailers. */
public final class TrailerJob extends JobService {
    @Override
    public boolean onStartJob(JobParameters parameters) {
        new Thread(() -> {
            Trailers.fetch(this);
            jobFinished(parameters, false);
        }).start();
        return true;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        return false;
    }
}
