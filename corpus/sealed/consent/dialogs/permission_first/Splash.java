package bench.consent.permission_first;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.widget.TextView;

public final class Splash extends Activity {
    private final Handler clock = new Handler(Looper.getMainLooper());

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView brand = new TextView(this);
        brand.setText("附近充电桩");
        setContentView(brand);
        requestPermissions(new String[] {"android.permission.ACCESS_FINE_LOCATION"}, 1); //: @breach #early
        clock.postDelayed(this::next, 1500); //: @at_agree,on_tap
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] granted) {
        next();
    }

    private void next() {
        boolean agreed = getSharedPreferences("rules", MODE_PRIVATE).getBoolean("agreed", false);
        startActivity(new Intent(this, agreed ? Home.class : Rules.class));
        finish();
    }
}
