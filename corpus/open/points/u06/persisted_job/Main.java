package bench.points.persisted_job;

import android.app.Activity;
import android.app.AlarmManager;
import android.app.PendingIntent;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button pack = new Button(this);
        pack.setText("下载离线词库");
        pack.setOnClickListener(view -> once()); //: @not_kept
        setContentView(pack);
        daily(); //: @breach
        pulse(); //: @repeating_alarm
    }

    private void daily() { //: @breach
        JobInfo.Builder job = new JobInfo.Builder(1, new ComponentName(this, Daily.class)); //: @breach
        job.setPeriodic(15 * 60_000L); //: @breach
        job.setPersisted(true); //: @breach #persisted
        getSystemService(JobScheduler.class).schedule(job.build()); //: @breach
    } //: @breach

    private void once() { //: @not_kept
        JobInfo.Builder job = new JobInfo.Builder(2, new ComponentName(this, Daily.class)); //: @not_kept
        job.setRequiredNetworkType(JobInfo.NETWORK_TYPE_UNMETERED); //: @not_kept
        job.setPersisted(false); //: @not_kept
        getSystemService(JobScheduler.class).schedule(job.build()); //: @not_kept
    } //: @not_kept

    private void pulse() { //: @repeating_alarm
        PendingIntent beat = PendingIntent.getBroadcast( //: @repeating_alarm
                this, 0, new Intent(this, Pulse.class), PendingIntent.FLAG_IMMUTABLE); //: @repeating_alarm
        getSystemService(AlarmManager.class) //: @repeating_alarm
                .setRepeating(AlarmManager.RTC_WAKEUP, System.currentTimeMillis(), 600_000, beat); //: @repeating_alarm #repeating
    } //: @repeating_alarm
}
