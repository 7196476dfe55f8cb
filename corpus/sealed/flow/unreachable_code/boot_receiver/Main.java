package bench.flow.boot_receiver;

import android.app.Activity;
import android.content.ComponentName;
import android.content.pm.PackageManager;
import android.os.Bundle;

public final class Main extends Activity {
    private static final int ON = PackageManager.COMPONENT_ENABLED_STATE_ENABLED;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ComponentName boot = new ComponentName(this, Boot.class); //: @enabled_later
        getPackageManager().setComponentEnabledSetting(boot, ON, PackageManager.DONT_KILL_APP); //: @enabled_later
        setTitle("Ready after each boot");
    }
}
