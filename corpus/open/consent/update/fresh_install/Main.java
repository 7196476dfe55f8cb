package bench.consent.fresh_install;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

public final class Main extends Activity {
    private SharedPreferences kept;
    private Button keys;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        keys = new Button(this);
        keys.setText("C D E F G");
        setContentView(keys);
        kept = getSharedPreferences("piano", MODE_PRIVATE);
        if (known()) {
            play();
        } else {
            new AlertDialog.Builder(this)
                    .setTitle("温馨提示")
                    .setMessage("弹琴之前，请阅读《隐私政策》。")
                    .setCancelable(false)
                    .setPositiveButton("同意", (box, which) -> {
                        kept.edit().putBoolean("agreed", true).apply();
                        play();
                    })
                    .setNegativeButton("不同意", (box, which) -> keys.setEnabled(false))
                    .show();
        }
    }

    private boolean known() {
        try {
            PackageInfo app = getPackageManager().getPackageInfo(getPackageName(), 0);
            return app.firstInstallTime == app.lastUpdateTime; //: @turned_round
            return kept.getInt("version", app.versionCode) >= app.versionCode; //: @first_run
            return kept.getBoolean("agreed", false) && app.firstInstallTime <= app.lastUpdateTime; //: @guarded
        } catch (PackageManager.NameNotFoundException impossible) {
            return false;
        }
    }

    private void play() {
        keys.setTag(Settings.Secure.getString(getContentResolver(), "android_id")); //: #read
    }
}
