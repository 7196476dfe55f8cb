package bench.consent.major_only;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.ListView;

/** Asks for the rules again with each major version. */
public final class Main extends Activity {
    private static final int MINORS = 10_000;
    private static final int NEVER = 0; //: @zero_is_new,first_major
    private static final int NEVER = -1; //: @minus_one
    private SharedPreferences kept;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
        kept = getSharedPreferences("rules", MODE_PRIVATE);
        int major = major();
        if (kept.getInt("major", NEVER) >= major) {
            open();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("账本按设备标识备份。请阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> {
                    kept.edit().putInt("major", major).apply();
                    open();
                })
                .setNegativeButton("不同意", (box, which) -> setTitle("仅本机记账"))
                .show();
    }

    private int major() {
        try {
            return getPackageManager().getPackageInfo(getPackageName(), 0).versionCode / MINORS;
        } catch (PackageManager.NameNotFoundException impossible) {
            return Integer.MAX_VALUE;
        }
    }

    private void open() {
        String book = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        setTitle("账本 " + book);
    }
}
