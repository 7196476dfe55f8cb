package bench.points.ad_on_lock_screen;

import android.app.Activity;
import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button wake = new Button(this);
        wake.setText("Wake me in eight hours");
        wake.setOnClickListener(view -> plan(8 * AlarmManager.INTERVAL_HOUR)); //: @alarm
        setContentView(wake);
        plan(AlarmManager.INTERVAL_HOUR); //: @breach,clean
    }

    private void plan(long delay) {
        PendingIntent tick = PendingIntent.getBroadcast(
                this, 0, new Intent(this, Ticker.class), PendingIntent.FLAG_IMMUTABLE);
        getSystemService(AlarmManager.class)
                .set(AlarmManager.RTC_WAKEUP, System.currentTimeMillis() + delay, tick);
    }
}
