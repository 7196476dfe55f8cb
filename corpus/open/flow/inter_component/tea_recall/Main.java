package bench.flow.tea_recall;

import android.app.Activity;
import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Intent;
import android.os.Bundle;
import android.os.SystemClock;
import android.provider.Settings;
import android.widget.Button;

public final class Main extends Activity {
    private static final long BREW = 180_000;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button brew = new Button(this);
        brew.setText("绿茶");
        brew.setOnClickListener(view -> brew());
        setContentView(brew);
    }

    private void brew() {
        AlarmManager alarms = (AlarmManager) getSystemService(ALARM_SERVICE);
        String who = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        long due = SystemClock.elapsedRealtime() + BREW;
        alarms.set(AlarmManager.ELAPSED_REALTIME_WAKEUP, due, bell("green", who));
        alarms.cancel(bell("green", "客人")); //: @cancelled
        alarms.cancel(bell("black", "客人")); //: @other_tea
        PendingIntent same = bell("green", "客人"); //: @renamed
        setTitle(same.getCreatorPackage()); //: @renamed
    }

    private PendingIntent bell(String tea, String who) {
        Intent ring = new Intent(this, Bell.class).setAction(tea).putExtra("who", who);
        int flags = PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE;
        return PendingIntent.getBroadcast(this, 0, ring, flags);
    }
}
