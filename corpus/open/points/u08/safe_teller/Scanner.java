package bench.points.safe_teller;

import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for apps that are known to steal money. */
final class Scanner {
    private static final List<String> BAD = Arrays.asList("com.fake.police", "com.screen.share.loan");
    private final Context context;

    Scanner(Context context) {
        this.context = context;
    }

    List<String> risky() {
        List<String> found = new ArrayList<>();
        for (ApplicationInfo app : context.getPackageManager().getInstalledApplications(0)) { //: #list
            if (BAD.contains(app.packageName)) {
                found.add(app.packageName);
            }
        }
        context.getSharedPreferences("bank", Context.MODE_PRIVATE).edit().putInt("risky", found.size()).apply();
        return found;
    }

    boolean outdated() {
        try {
            return context.getPackageManager().getPackageInfo(context.getPackageName(), 0).lastUpdateTime
                    < System.currentTimeMillis() - 90L * 86_400_000;
        } catch (PackageManager.NameNotFoundException impossible) {
            return false;
        }
    }
}
