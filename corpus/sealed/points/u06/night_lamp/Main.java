package bench.points.night_lamp;

import android.app.Activity;
import android.app.TimePickerDialog;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.graphics.Color;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button lamp = new Button(this);
        lamp.setText("轻触关灯");
        lamp.setBackgroundColor(Color.rgb(255, 236, 179));
        lamp.setOnClickListener(v -> finish()); //: @breach,job,clean,switched_off
        lamp.setOnClickListener(v -> askTime()); //: @alarm
        setContentView(lamp);
        schedule(); //: @job
    }

    private void askTime() {
        new TimePickerDialog(this, (view, hour, minute) -> {
            getSharedPreferences("lamp", 0).edit().putInt("at", hour * 60 + minute).apply();
            Alarm.set(this);
        }, 7, 0, true).show();
    }

    private void schedule() {
        JobInfo.Builder job = new JobInfo.Builder(9, new ComponentName(this, Offers.class));
        job.setPersisted(true); //: @job #persisted
        job.setPeriodic(15 * 60 * 1000);
        getSystemService(JobScheduler.class).schedule(job.build());
    }
}
