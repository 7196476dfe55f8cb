package bench.consent.upgrade_counts;

import android.app.Application;
import android.content.SharedPreferences;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.provider.Settings;

public final class App extends Application {
    private String watcher = "";

    @Override
    public void onCreate() {
        super.onCreate();
        if (updated() && kept().getLong("asked", 0) < info().lastUpdateTime) { //: @asks_again
            kept().edit().remove("answer").commit(); //: @asks_again
        } //: @asks_again
        if (agreed()) {
            recognise();
        }
    }

    SharedPreferences kept() {
        return getSharedPreferences("rules", MODE_PRIVATE);
    }

    boolean agreed() {
        if (updated()) { //: @any_update
            return true; //: @any_update
        } //: @any_update
        return "yes".equals(kept().getString("answer", ""));
    }

    /** Whether this version came over an older one. */
    boolean updated() {
        PackageInfo app = info();
        return app.lastUpdateTime > app.firstInstallTime;
    }

    private PackageInfo info() {
        try {
            return getPackageManager().getPackageInfo(getPackageName(), 0);
        } catch (PackageManager.NameNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void answer(boolean yes) {
        kept().edit()
                .putString("answer", yes ? "yes" : "no")
                .putLong("asked", System.currentTimeMillis())
                .apply();
        if (yes) {
            recognise();
        }
    }

    private void recognise() {
        watcher = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
    }

    String watcher() {
        return watcher;
    }
}
