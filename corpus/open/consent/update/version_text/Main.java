package bench.consent.version_text;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity implements LocationListener {
    private static final String POLICY = "2.10";
    private static final String NOTHING = "none"; //: @as_text
    private static final String NOTHING = ""; //: @shorter
    private static final String NOTHING = "0.0"; //: @guarded
    private SharedPreferences kept;
    private TextView stop;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        stop = new TextView(this);
        stop.setText("请选择站点");
        setContentView(stop);
        kept = getPreferences(MODE_PRIVATE);
        if (Version.covers(kept.getString("policy", NOTHING), POLICY)) {
            nearest();
        } else {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策已更新")
                .setMessage("新版《隐私政策》说明了我们如何用定位查找最近的站点。")
                .setCancelable(false)
                .setNegativeButton("不同意", (dialog, which) -> stop.setText("站点列表"))
                .setPositiveButton(
                        "同意",
                        (dialog, which) -> {
                            kept.edit().putString("policy", POLICY).apply();
                            nearest();
                        })
                .show();
    }

    private void nearest() {
        LocationManager manager = getSystemService(LocationManager.class);
        try {
            manager.requestSingleUpdate(LocationManager.GPS_PROVIDER, this, getMainLooper()); //: #read
        } catch (SecurityException denied) {
            stop.setText("未授权定位");
        }
    }

    @Override
    public void onLocationChanged(Location here) {
        stop.setText("距最近站点 " + Math.round(here.getAccuracy()) + " 米");
    }

    @Override
    public void onProviderDisabled(String provider) {}

    @Override
    public void onProviderEnabled(String provider) {}

    @Override
    public void onStatusChanged(String provider, int status, Bundle extras) {}
}
