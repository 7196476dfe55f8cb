package bench.points.night_lamp;

import android.app.job.JobParameters;
import android.app.job.JobService;

public final class Offers extends JobService {
    @Override
    public boolean onStartJob(JobParameters job) {
        getSharedPreferences("offers", MODE_PRIVATE).edit().putString("text", "灯泡八折").apply();
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters job) {
        return false;
    }
}
