package bench.consent.remote_edition;

import android.app.Activity;
import android.app.AlertDialog;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private Edition edition;
    private TextView track;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        track = new TextView(this);
        setContentView(track);
        edition = new Edition(this);
        if (edition.agreed()) {
            run();
        } else {
            new AlertDialog.Builder(this)
                    .setTitle("隐私政策更新")
                    .setMessage("请阅读最新版《隐私政策》，同意后开始跑步打卡。")
                    .setCancelable(false)
                    .setPositiveButton("同意", (box, which) -> {
                        edition.agree();
                        run();
                    })
                    .setNegativeButton("不同意", (box, which) -> track.setText("游客：查看校园跑路线"))
                    .show();
        }
        edition.fetch();
    }

    private void run() {
        LocationManager manager = (LocationManager) getSystemService(LOCATION_SERVICE);
        try {
            Location start = manager.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
            track.setText(start == null ? "等待定位" : "起点 " + start.getLatitude());
        } catch (SecurityException denied) {
            track.setText("等待定位");
        }
    }
}
