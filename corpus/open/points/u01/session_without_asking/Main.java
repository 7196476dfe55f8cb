package bench.points.session_without_asking;

import android.app.Activity;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.os.Bundle;
import android.widget.Button;
import java.io.File;
import java.io.IOException;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button button = new Button(this);
        button.setText("Update Trail Map to 2.4");
        button.setOnClickListener(view -> update()); //: @clean
        setContentView(button);
        plan();
    }

    private void plan() {
        ComponentName job = new ComponentName(this, NightlyJob.class);
        getSystemService(JobScheduler.class).schedule(new JobInfo.Builder(7, job)
                .setRequiresDeviceIdle(true)
                .setRequiresCharging(true)
                .build());
    }

    private void update() { //: @clean
        try { //: @clean
            new Installer(this).install(new File(getFilesDir(), "trail.apk")); //: @clean
        } catch (IOException problem) { //: @clean
            setTitle("No update today"); //: @clean
        } //: @clean
    } //: @clean
}
