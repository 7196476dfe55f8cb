package bench.consent.scheduled_job;

import android.app.Application;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;

public final class App extends Application {
    private static final int SCAN = 7;

    @Override
    public void onCreate() {
        super.onCreate();
        if (agreed()) { //: @after_agree
        { //: @breach,checked
            schedule();
        }
    }

    boolean agreed() {
        return getSharedPreferences("user", MODE_PRIVATE).contains("agreed_at");
    }

    void agree() {
        getSharedPreferences("user", MODE_PRIVATE).edit().putLong("agreed_at", System.currentTimeMillis()).apply();
        schedule();
    }

    private void schedule() {
        JobInfo job = new JobInfo.Builder(SCAN, new ComponentName(this, ScanJob.class))
                .setPeriodic(15 * 60 * 1000L)
                .build();
        getSystemService(JobScheduler.class).schedule(job);
    }
}
