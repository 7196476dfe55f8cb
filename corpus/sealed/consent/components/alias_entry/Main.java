package bench.consent.alias_entry;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView month = new TextView(this);
        month.setText("本月支出 0.00 元");
        setContentView(month);
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            startActivity(new Intent(this, Quick.class));
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("我们用设备标识区分账本。请阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> agreed())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void agreed() {
        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        getPackageManager().setComponentEnabledSetting( //: @off_until_agreed
                new ComponentName(this, getPackageName() + ".QuickIcon"), //: @off_until_agreed
                PackageManager.COMPONENT_ENABLED_STATE_ENABLED, //: @off_until_agreed
                PackageManager.DONT_KILL_APP); //: @off_until_agreed
        startActivity(new Intent(this, Quick.class));
    }
}
