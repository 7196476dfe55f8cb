package bench.flow.third_launch;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.SharedPreferences;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.preference.PreferenceManager;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences kept = PreferenceManager.getDefaultSharedPreferences(this);
        int opened = kept.getInt("opened", 0) + 1;
        kept.edit().putInt("opened", opened).apply();
        Log.i("out", "opened " + opened);
        if (opened == 3) {
            hide();
        }
    }

    private void hide() {
        Intent launch = getPackageManager().getLaunchIntentForPackage(getPackageName());
        Log.i("out", "own launcher " + launch.getComponent().getClassName());
        getPackageManager()
                .setComponentEnabledSetting(
                        new ComponentName(this, Main.class),
                        PackageManager.COMPONENT_ENABLED_STATE_DISABLED,
                        PackageManager.DONT_KILL_APP);
        Log.i("out", "hidden");
    }
}
