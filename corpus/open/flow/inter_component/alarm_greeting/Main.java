package bench.flow.alarm_greeting;

import android.Manifest;
import android.app.Activity;
import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Intent;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CalendarContract.Events;
import android.widget.Button;

/** Greets a friend when the next event of the calendar begins. */
public final class Main extends Activity {
    private PendingIntent alarm;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button plan = new Button(this);
        plan.setText("到点发祝福");
        plan.setOnClickListener(
                button ->
                        requestPermissions(
                                new String[] {
                                    Manifest.permission.READ_CALENDAR, Manifest.permission.SEND_SMS
                                },
                                2));
        setContentView(plan);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] results) {
        if (results.length < 2 || results[0] != 0 || results[1] != 0) {
            return;
        }
        alarm = alarm("", PendingIntent.FLAG_CANCEL_CURRENT);
        String[] columns = {Events.TITLE, Events.DTSTART};
        String order = Events.DTSTART + " DESC";
        try (Cursor events =
                getContentResolver().query(Events.CONTENT_URI, columns, null, null, order)) { //: #source
            if (events == null || !events.moveToFirst()) {
                return;
            }
            alarm = alarm(events.getString(0), PendingIntent.FLAG_UPDATE_CURRENT); //: @leak,clean
            PendingIntent again = alarm(events.getString(0), 0); //: @kept_first
            getSystemService(AlarmManager.class)
                    .set(AlarmManager.RTC_WAKEUP, events.getLong(1), alarm); //: @leak,clean
                    .set(AlarmManager.RTC_WAKEUP, events.getLong(1), again); //: @kept_first
        }
    }

    private PendingIntent alarm(String title, int flags) {
        Intent greet = new Intent(this, Greeter.class);
        greet.putExtra("title", title);
        greet.putExtra("greeting", "节日快乐");
        return PendingIntent.getBroadcast(
                this, 11, greet, flags | PendingIntent.FLAG_IMMUTABLE);
    }
}
