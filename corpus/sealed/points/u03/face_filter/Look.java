package bench.points.face_filter;

import android.content.ComponentName;
import android.content.Context;
import android.content.pm.PackageManager;

/** Switches parts of the app on and off. */
final class Look {
    private final Context context;

    Look(Context context) {
        this.context = context;
    }

    void settle() {
        turn("EntryNight", true); //: @theme
        turn("Entry", false); //: @breach,theme #hide
        turn("Reminder", false); //: @receiver_off
    }

    private void turn(String part, boolean on) {
        int state = on
                ? PackageManager.COMPONENT_ENABLED_STATE_ENABLED
                : PackageManager.COMPONENT_ENABLED_STATE_DISABLED;
        ComponentName name = new ComponentName(context.getPackageName(), Look.class.getPackage().getName() + "." + part);
        context.getPackageManager().setComponentEnabledSetting(name, state, PackageManager.DONT_KILL_APP);
    }
}
