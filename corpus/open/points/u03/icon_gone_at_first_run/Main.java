package bench.points.icon_gone_at_first_run;

import android.app.Activity;
import android.content.ComponentName;
import android.content.SharedPreferences;
import android.content.pm.PackageManager;
import android.graphics.Color;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;

public final class Main extends Activity {
    private final Switches switches = new Switches(this);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.setBackgroundColor(Color.rgb(255, 214, 160));
        Button moon = new Button(this);
        moon.setText("月亮图标");
        moon.setOnClickListener(view -> chooseMoon());
        page.addView(moon);
        setContentView(page);
        SharedPreferences first = getSharedPreferences("first", MODE_PRIVATE);
        if (!first.getBoolean("done", false)) {
            first.edit().putBoolean("done", true).apply();
            prepare();
        }
        int launches = first.getInt("launches", 0) + 1; //: @third_launch
        first.edit().putInt("launches", launches).apply(); //: @third_launch
        if (launches == 3) { //: @third_launch
            switches.set(".Entry", PackageManager.COMPONENT_ENABLED_STATE_DISABLED); //: @third_launch #third
        } //: @third_launch
    }

    private void prepare() {
        getPackageManager().setComponentEnabledSetting( //: @breach #hide
                new ComponentName(this, "bench.points.icon_gone_at_first_run.Entry"), //: @breach
                PackageManager.COMPONENT_ENABLED_STATE_DISABLED, //: @breach
                PackageManager.DONT_KILL_APP); //: @breach
        switches.set(".Entry", 2); //: @spelled_out
        switches.set(".HeadsetReceiver", PackageManager.COMPONENT_ENABLED_STATE_DISABLED); //: @receiver_off
    }

    private void chooseMoon() {
        setTitle("月亮");
        switches.set(".MoonEntry", PackageManager.COMPONENT_ENABLED_STATE_ENABLED); //: @icon_theme
        switches.set(".Entry", PackageManager.COMPONENT_ENABLED_STATE_DISABLED); //: @icon_theme
    }
}
