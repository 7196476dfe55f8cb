package bench.points.night_forecast;

import android.app.Activity;
import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Intent;
import android.location.LocationManager;
import android.os.Bundle;
import android.os.Looper;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class SkyActivity extends Activity {
    private TextView text;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        text = new TextView(this);
        Button here = new Button(this);
        here.setText("用我的位置查天气");
        here.setOnClickListener(view -> here());
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(text);
        page.addView(here);
        setContentView(page);
    }

    @Override
    protected void onResume() {
        super.onResume();
        text.setText(Town.kept(this).getString("text", "今夜晴，适合早睡"));
        PendingIntent evening = PendingIntent.getBroadcast(
                this, 0, new Intent(this, Evening.class), PendingIntent.FLAG_IMMUTABLE);
        getSystemService(AlarmManager.class)
                .set(AlarmManager.RTC_WAKEUP, System.currentTimeMillis() + 5 * 60_000L, evening);
    }

    private void here() {
        if (Town.allowed(this)) {
            getSystemService(LocationManager.class)
                    .requestSingleUpdate(LocationManager.GPS_PROVIDER, new Evening.Once(this), Looper.getMainLooper());
        } else {
            requestPermissions(new String[] {Town.PLACE}, 8);
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (Town.allowed(this)) {
            here();
        }
    }
}
