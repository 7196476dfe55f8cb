package bench.points.shift_clock;

import android.app.Activity;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class ClockActivity extends Activity {
    private TextView text;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Grants grants = new Grants(this);
        text = new TextView(this);
        text.setText("早班 08:00 – 16:00");
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(text);
        page.addView(button("打卡", this::clockIn));
        page.addView(button("离职解绑", () -> leave(grants)));
        setContentView(page);
        if (grants.ours()) { //: @breach,clean,back_to_user
            grants.settle(); //: @breach,clean,back_to_user
        } //: @breach,clean,back_to_user
    }

    private Button button(String name, Runnable tap) {
        Button button = new Button(this);
        button.setText(name);
        button.setOnClickListener(view -> tap.run());
        return button;
    }

    private void clockIn() {
        if (checkSelfPermission(Grants.PLACE) != PackageManager.PERMISSION_GRANTED) {
            text.setText("打卡需要位置权限，用于确认您在厂区内");
            requestPermissions(new String[] {Grants.PLACE}, 1);
            return;
        }
        Location here = ((LocationManager) getSystemService(LOCATION_SERVICE)).getLastKnownLocation("gps");
        text.setText(here == null ? "未定位，请稍候再试" : "打卡成功");
    }

    private void leave(Grants grants) {
        if (grants.ours()) { //: @takes_away
            grants.settle(); //: @takes_away
        } //: @takes_away
        text.setText("已解绑，祝一切顺利（" + grants.ours() + "）");
    }
}
