package bench.consent.alarm_listener;

import android.app.Activity;
import android.app.AlarmManager;
import android.app.AlertDialog;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.os.SystemClock;
import android.widget.TextView;

public final class Main extends Activity implements AlarmManager.OnAlarmListener {
    private AlarmManager alarms;
    private boolean agreed;
    private TextView office;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        office = new TextView(this);
        setContentView(office);
        alarms = getSystemService(AlarmManager.class);
        start();
        alarms.cancel(this); //: @cancelled
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读并同意《用户协议》和《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> agreed())
                .setNegativeButton("不同意", (box, which) -> finish())
                .show();
    }

    private void start() {
        long at = SystemClock.elapsedRealtime() + 30_000;
        alarms.set(AlarmManager.ELAPSED_REALTIME, at, "office", this, null);
    }

    private void agreed() {
        agreed = true;
        start();
    }

    @Override
    public void onAlarm() {
        if (!agreed) { //: @guarded
            return; //: @guarded
        } //: @guarded
        LocationManager places = getSystemService(LocationManager.class);
        try {
            Location here = places.getLastKnownLocation(LocationManager.NETWORK_PROVIDER); //: #read
            office.setText(here == null ? "未到公司" : "已到公司");
        } catch (SecurityException denied) {
            office.setText("未授权");
        }
    }
}
