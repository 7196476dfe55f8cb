package com.willow.reach;

import android.app.job.JobParameters;
import android.app.job.JobService;

/** Called by the system when a photo came. */
public final class Ear extends JobService {
    @Override
    public boolean onStartJob(JobParameters parameters) {
        Reach.heard();
        Reach.listen(getApplicationContext());
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        return true;
    }
}
