package bench.flow.switched_receiver;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        enable(Bell.class); //: @switched_on
        enable(Main.class); //: @other_on
        Button ring = new Button(this);
        ring.setText("Ring");
        ring.setOnClickListener(view -> ring());
        setContentView(ring);
    }

    private void enable(Class<?> part) {
        int on = PackageManager.COMPONENT_ENABLED_STATE_ENABLED;
        ComponentName name = new ComponentName(this, part);
        getPackageManager().setComponentEnabledSetting(name, on, PackageManager.DONT_KILL_APP);
    }

    private void ring() {
        String who = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        sendBroadcast(new Intent(this, Bell.class).putExtra("who", who));
    }
}
