package bench.points.canteen_map;

import android.app.AlertDialog;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.widget.Button;
import android.widget.Toast;

public final class Main extends Base {
    @Override
    boolean asksAtStart() {
        return true; //: @breach
        return false; //: @clean
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button near = new Button(this);
        near.setText("附近食堂");
        near.setOnClickListener(v -> near());
        setContentView(near);
    }

    private void near() {
        if (checkSelfPermission(PLACE[0]) == 0) {
            show();
            return;
        }
        new AlertDialog.Builder(this).setMessage("需要位置权限，用于查找离您最近的食堂")
                .setPositiveButton("好", (d, w) -> requestPermissions(PLACE, 3))
                .setNegativeButton("手动选择", null).show();
    }

    private void show() {
        Location here = getSystemService(LocationManager.class).getLastKnownLocation(LocationManager.GPS_PROVIDER);
        String text = here == null ? "定位中" : "第一食堂，步行 5 分钟";
        text += getSystemService(TelephonyManager.class).getCallState() == 0 ? "" : "（通话中）"; //: @breach
        Toast.makeText(this, text, Toast.LENGTH_SHORT).show();
    }
}
