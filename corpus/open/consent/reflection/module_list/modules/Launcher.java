package bench.consent.module_list.modules;

import android.content.Context;
import android.content.Intent;
import android.content.pm.ResolveInfo;
import java.util.List;

/** The grid of apps. */
public final class Launcher {
    public final List<ResolveInfo> grid;

    public Launcher(Context context) {
        Intent launchable = new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER);
        grid = context.getPackageManager().queryIntentActivities(launchable, 0); //: #read
    }
}
