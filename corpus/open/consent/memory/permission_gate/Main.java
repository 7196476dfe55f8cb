package bench.consent.permission_gate;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    private static final String FINE = Manifest.permission.ACCESS_FINE_LOCATION;
    private Location here;
    private boolean agreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button ride = new Button(this);
        ride.setText("开始骑行");
        ride.setOnClickListener(button -> ride());
        setContentView(ride);
        if (!granted()) { //: @asked_first
            requestPermissions(new String[] {FINE}, 1); //: @asked_first #ask
        } //: @asked_first
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("骑行路书会收集您的位置信息，请阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> agreed = true)
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (agreed && granted()) { //: @gate_after_agree
        if (granted()) { //: @asked_first,gate
            locate();
        }
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] results) {
        if (granted()) {
            locate();
        }
    }

    private void ride() {
        if (granted()) {
            locate();
        } else {
            requestPermissions(new String[] {FINE}, 2);
        }
    }

    private boolean granted() {
        return checkSelfPermission(FINE) == PackageManager.PERMISSION_GRANTED;
    }

    private void locate() {
        here = getSystemService(LocationManager.class).getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
        setTitle(here == null ? "等待定位" : "已定位");
    }
}
