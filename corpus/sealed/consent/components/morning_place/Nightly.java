package bench.consent.morning_place;

import android.app.job.JobParameters;
import android.app.job.JobService;

public final class Nightly extends JobService {
    @Override
    public boolean onStartJob(JobParameters job) {
        Place place = new Place(this);
        if (place.allowed()) //: @boot,clean
        place.note();
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters job) {
        return true;
    }
}
