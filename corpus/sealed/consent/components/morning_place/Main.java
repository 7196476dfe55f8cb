package bench.consent.morning_place;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setText("本周晨跑 0 次");
        setContentView(text);
        getSystemService(JobScheduler.class).schedule(
                new JobInfo.Builder(3, new ComponentName(this, Nightly.class))
                        .setMinimumLatency(3_600_000).build());
        if (new Place(this).allowed()) {
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("晨跑打卡会使用您的位置，请阅读《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> answer("yes"))
                .setNegativeButton("不同意", (dialog, which) -> answer("no"))
                .show();
    }

    private void answer(String word) {
        getSharedPreferences("rules", MODE_PRIVATE).edit().putString("answer", word).apply();
        if (word.equals("yes")) {
            requestPermissions(new String[] {"android.permission.ACCESS_FINE_LOCATION"}, 1);
        }
    }
}
