package bench.points.boot_untold;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ComponentName;
import android.content.SharedPreferences;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.view.Gravity;
import android.webkit.WebView;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    private SharedPreferences save;
    private TextView hearts;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        save = getSharedPreferences("save", MODE_PRIVATE);
        hearts = new TextView(this);
        Button level = new Button(this);
        level.setText("开始第 " + save.getInt("level", 1) + " 关");
        level.setOnClickListener(view -> play());
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.setGravity(Gravity.CENTER);
        page.addView(hearts);
        page.addView(level);
        setContentView(page);
        if (!save.getBoolean("agreed", false)) {
            askForConsent();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        hearts.setText("体力 " + save.getInt("hearts", Hearts.FULL) + "/" + Hearts.FULL);
    }

    private void play() {
        int left = save.getInt("hearts", Hearts.FULL);
        if (left > 0) {
            save.edit().putInt("hearts", left - 1).putLong("played", System.currentTimeMillis()).apply();
        }
        onResume();
    }

    private void askForConsent() {
        WebView policy = new WebView(this);
        policy.loadUrl("file:///android_asset/privacy_policy.html");
        new AlertDialog.Builder(this)
                .setTitle("用户协议与隐私政策")
                .setView(policy)
                .setCancelable(false)
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .setPositiveButton("同意", (dialog, which) -> agreed())
                .show();
    }

    private void agreed() {
        save.edit().putBoolean("agreed", true).apply();
        getPackageManager().setComponentEnabledSetting( //: @breach,clean #switch
                new ComponentName(this, Hearts.class), //: @breach,clean
                PackageManager.COMPONENT_ENABLED_STATE_ENABLED, //: @breach,clean
                PackageManager.DONT_KILL_APP); //: @breach,clean
    }
}
