package bench.points.shell_grant;

import android.app.Activity;
import android.location.LocationManager;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    private static final String PLACE = "android.permission.ACCESS_FINE_LOCATION";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button speed = new Button(this);
        speed.setText("显示车速");
        speed.setOnClickListener(v -> speed.setText(ready() ? "车速 " + speed() : "车速不可用"));
        setContentView(speed);
    }

    private boolean ready() {
        if (checkSelfPermission(PLACE) == 0) {
            return true;
        }
        return Shell.run("pm", "grant", getPackageName(), PLACE); //: @breach
        Shell.run("pm", "list", "permissions", "-g"); //: @list_only
        requestPermissions(new String[] {PLACE}, 1); //: @list_only,clean
        return false; //: @list_only,clean
    }

    private float speed() {
        android.location.Location here = getSystemService(LocationManager.class).getLastKnownLocation("gps");
        return here == null ? 0 : here.getSpeed();
    }
}
