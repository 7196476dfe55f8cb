package bench.flow.letter_blocks;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Switch;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
        Switch power = new Switch(this);
        power.setText("Beacon");
        power.setOnCheckedChangeListener(
                (view, on) -> {
                    Intent beacon = new Intent(this, Beacon.class);
                    if (on) {
                        startService(beacon);
                    } else {
                        stopService(beacon);
                    }
                });
        setContentView(power);
    }
}
