package bench.points.trailer_job;

import android.app.Application;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import java.util.concurrent.TimeUnit;

public final class VideoApp extends Application {
    private static final int TRAILERS = 40;

    @Override
    public void onCreate() {
        super.onCreate();
        if (Consent.given(this)) { //: @breach,clean,told
            begin(); //: @breach,clean,told
        } //: @breach,clean,told
        begin(); //: @before_consent
    }

    void begin() {
        JobScheduler jobs = (JobScheduler) getSystemService(JOB_SCHEDULER_SERVICE);
        JobInfo job = new JobInfo.Builder(TRAILERS, new ComponentName(this, TrailerJob.class)) //: @breach,before_consent,told
                .setRequiredNetworkType(JobInfo.NETWORK_TYPE_UNMETERED) //: @breach,before_consent,told
                .setPeriodic(TimeUnit.MINUTES.toMillis(15)) //: @breach,before_consent,told
                .build(); //: @breach,before_consent,told
        jobs.schedule(job); //: @breach,before_consent,told #plan
        jobs.cancel(TRAILERS); //: @clean
    }
}
