package bench.consent.kept_open;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.view.View;
import android.widget.CheckBox;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView map;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        map = new TextView(this);
        setContentView(map);
        View body = getLayoutInflater().inflate(R.layout.rules, null);
        CheckBox tick = body.findViewById(R.id.tick);
        AlertDialog dialog = new AlertDialog.Builder(this)
                .setTitle("隐私政策提示")
                .setView(body)
                .setPositiveButton("进入", null)
                .setNeutralButton("先看看", (box, which) -> nearby()) //: @third_button
                .setNeutralButton("先看看", (box, which) -> map.setText("城市地图")) //: @unticked,guarded
                .setNegativeButton("退出", (box, which) -> finish())
                .setCancelable(false)
                .create();
        dialog.show();
        dialog.getButton(DialogInterface.BUTTON_POSITIVE).setOnClickListener(button -> {
            if (!tick.isChecked()) { //: @third_button,guarded
                tick.setText("请先勾选同意"); //: @third_button,guarded
                return; //: @third_button,guarded
            } //: @third_button,guarded
            dialog.dismiss();
            nearby();
        });
    }

    private void nearby() {
        LocationManager manager = getSystemService(LocationManager.class);
        try {
            Location here = manager.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
            map.setText(here == null ? "未知" : "附近 12 个车位");
        } catch (SecurityException denied) {
            map.setText("未授权");
        }
    }
}
