package bench.points.class_reminder;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import android.Manifest;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.provider.CalendarContract;

/** Timetable of a dance school that keeps clear of other appointments. */
public final class Main extends Activity {
    private SharedPreferences kept;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        kept = getSharedPreferences("rules", MODE_PRIVATE);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        TextView head = new TextView(this);
        head.setText("舞蹈课表");
        page.addView(head);
        Button sync = new Button(this);
        sync.setText("避开已有日程");
        sync.setOnClickListener(view -> sync());
        page.addView(sync);
        setContentView(page);
        if (kept.getBoolean("agreed", false)) {
            begin();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读《隐私政策》。同意后我们才会处理您的个人信息。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    kept.edit().putBoolean("agreed", true).apply();
                    begin();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void begin() {
        setTitle("本周三节课");
    }

    private void sync() {
        if (checkSelfPermission(Manifest.permission.READ_CALENDAR) != PackageManager.PERMISSION_GRANTED) { //: @breach,clean,other_word
            requestPermissions(new String[] {Manifest.permission.READ_CALENDAR}, 7); //: @breach,clean,other_word
        } else { //: @breach,clean,other_word
            busy(); //: @breach,clean,other_word
        } //: @breach,clean,other_word
        setTitle("已避开日程"); //: @denied
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] results) {
        if (request == 7 && results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            busy(); //: @breach,clean,other_word
        }
    }

    private void busy() { //: @breach,clean,other_word
        String[] columns = {CalendarContract.Events.TITLE, CalendarContract.Events.DTSTART}; //: @breach,clean,other_word
        try (Cursor rows = getContentResolver().query(CalendarContract.Events.CONTENT_URI, columns, null, null, null)) { //: @breach,clean,other_word #read
            while (rows != null && rows.moveToNext()) { //: @breach,clean,other_word
                setTitle("避开：" + rows.getString(0)); //: @breach,clean,other_word
            } //: @breach,clean,other_word
        } //: @breach,clean,other_word
    } //: @breach,clean,other_word
}
