package bench.consent.less_memory;

import android.app.Application;
import android.content.ComponentCallbacks2;
import android.content.pm.PackageInfo;
import java.util.ArrayList;
import java.util.List;

public final class PinsApp extends Application {
    private final List<String> targets = new ArrayList<>();

    @Override
    public void onCreate() {
        super.onCreate();
        if (agreed()) { //: @drops_cache
            refresh(); //: @drops_cache
        } //: @drops_cache
    }

    @Override
    public void onTrimMemory(int level) {
        super.onTrimMemory(level);
        if (level < ComponentCallbacks2.TRIM_MEMORY_UI_HIDDEN) {
            return;
        }
        targets.clear();
        if (agreed()) { //: @guarded
            refresh(); //: @guarded
        } //: @guarded
        refresh(); //: @breach
    }

    boolean agreed() {
        return getSharedPreferences("pins", MODE_PRIVATE).getBoolean("agreed", false);
    }

    void agree() {
        getSharedPreferences("pins", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        refresh(); //: @drops_cache
    }

    private void refresh() {
        for (PackageInfo app : getPackageManager().getInstalledPackages(0)) { //: #read
            if (app.packageName.contains("mail")) {
                targets.add(app.packageName);
            }
        }
    }
}
