package bench.points.icon_gone_at_first_run;

import android.content.ComponentName;
import android.content.Context;
import android.content.pm.PackageManager;

/** Switches components of this app on and off. */
final class Switches {
    private final Context context;

    Switches(Context context) {
        this.context = context;
    }

    void set(String name, int state) {
        ComponentName component = new ComponentName(context.getPackageName(), context.getPackageName() + name);
        context.getPackageManager()
                .setComponentEnabledSetting(component, state, PackageManager.DONT_KILL_APP); //: #set
    }
}
