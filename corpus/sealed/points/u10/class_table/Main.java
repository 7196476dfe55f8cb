package bench.points.class_table;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CalendarContract;
import android.telephony.TelephonyManager;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView table;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        table = new TextView(this);
        table.setText("周一：高等数学、大学英语");
        Button load = new Button(this);
        load.setText("从日历导入");
        load.setOnClickListener(v -> load());
        Button sync = new Button(this);
        sync.setText("同步到本机：" + android.os.Build.MODEL);
        sync.setOnClickListener(v -> table.setText(deviceName()));
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        column.addView(table);
        column.addView(load);
        column.addView(sync);
        setContentView(column);
    }

    private void load() {
        if (checkSelfPermission("android.permission.READ_CALENDAR") != 0) {
            requestPermissions(new String[] {"android.permission.READ_CALENDAR"}, 1);
            return;
        }
        String[] columns = {CalendarContract.Events.TITLE};
        try (Cursor events = getContentResolver().query(CalendarContract.Events.CONTENT_URI, columns, null, null, null)) {
            StringBuilder titles = new StringBuilder();
            while (events != null && events.moveToNext()) {
                titles.append(events.getString(0)).append('\n');
            }
            table.setText(titles);
        }
    }

    private String deviceName() {
        String name = android.os.Build.MODEL;
        try {
            Object phone = getSystemService(TELEPHONY_SERVICE);
            String getter = "getSimOperatorName"; //: @breach,clean
            String getter = "getDeviceId"; //: @reflected
            Object end = TelephonyManager.class.getMethod(getter).invoke(phone);
            return name + " " + end;
        } catch (ReflectiveOperationException | SecurityException unknown) {
            return name;
        }
    }
}
