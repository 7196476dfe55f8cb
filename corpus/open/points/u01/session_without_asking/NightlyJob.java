package bench.points.session_without_asking;

import android.app.job.JobParameters;
import android.app.job.JobService;
import android.util.Log;
import java.io.File;
import java.io.IOException;

public final class NightlyJob extends JobService {
    @Override
    public boolean onStartJob(JobParameters parameters) {
        Installer installer = new Installer(this);
        installer.tidy();
        try { //: @breach
            installer.install(new File(getFilesDir(), "trail.apk")); //: @breach
        } catch (IOException problem) { //: @breach
            Log.w("Trail", "no update"); //: @breach
        } //: @breach
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        return false;
    }
}
