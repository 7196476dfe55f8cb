package bench.consent.scheduled_job;

import android.app.job.JobParameters;
import android.app.job.JobService;
import android.content.pm.ApplicationInfo;
import java.util.List;

public final class ScanJob extends JobService {
    static int outdated;

    @Override
    public boolean onStartJob(JobParameters parameters) {
        if (!((App) getApplication()).agreed()) { //: @checked
            return false; //: @checked
        } //: @checked
        new Thread(() -> {
            scan();
            jobFinished(parameters, false);
        }).start();
        return true;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        return false;
    }

    private void scan() {
        List<ApplicationInfo> all = getPackageManager().getInstalledApplications(0); //: #read
        for (ApplicationInfo app : all) {
            if (app.targetSdkVersion < 28) {
                outdated++;
            }
        }
    }
}
