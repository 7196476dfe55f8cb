package bench.points.rebate_nest;

import android.content.Intent;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import java.util.ArrayList;
import java.util.List;

/** What else is there. */
final class Neighbours {
    private final PackageManager packages;

    Neighbours(PackageManager packages) {
        this.packages = packages;
    }

    List<String> all() {
        Intent icons = new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER);
        return names(packages.queryIntentActivities(icons, 0)); //: #all
    }

    List<String> of(String name) {
        Intent icons = new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER).setPackage(name);
        return names(packages.queryIntentActivities(icons, 0));
    }

    List<String> readers() {
        return names(packages.queryIntentActivities(new Intent(Intent.ACTION_SEND).setType("text/plain"), 0));
    }

    private static List<String> names(List<ResolveInfo> found) {
        List<String> names = new ArrayList<>();
        for (ResolveInfo one : found) {
            names.add(one.activityInfo.packageName);
        }
        return names;
    }
}
