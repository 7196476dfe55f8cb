package bench.consent.lifecycle_callbacks;

import android.app.Activity;
import android.app.Application;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.os.Bundle;
import java.util.ArrayList;
import java.util.List;

/** Knows which ways to pay the phone offers. */
final class Wallets implements Application.ActivityLifecycleCallbacks {
    private final PackageManager packages;
    private final List<String> found = new ArrayList<>();

    Wallets(Application app) {
        packages = app.getPackageManager();
    }

    @Override
    public void onActivityCreated(Activity activity, Bundle state) {
        if (activity instanceof Main) { //: @other_screen
        { //: @breach,registered_later
            find();
        }
    }

    private void find() {
        for (PackageInfo info : packages.getInstalledPackages(0)) { //: #read
            if (info.packageName.contains("pay") || info.packageName.contains("wallet")) {
                found.add(info.packageName);
            }
        }
    }

    List<String> found() {
        return found;
    }

    @Override
    public void onActivityStarted(Activity activity) {}

    @Override
    public void onActivityResumed(Activity activity) {}

    @Override
    public void onActivityPaused(Activity activity) {}

    @Override
    public void onActivityStopped(Activity activity) {}

    @Override
    public void onActivitySaveInstanceState(Activity activity, Bundle state) {}

    @Override
    public void onActivityDestroyed(Activity activity) {}
}
