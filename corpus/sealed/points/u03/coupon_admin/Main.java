package bench.points.coupon_admin;

import android.app.Activity;
import android.app.admin.DevicePolicyManager;
import android.content.ComponentName;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button lock = new Button(this);
        lock.setText("一键锁屏");
        lock.setOnClickListener(v -> lock());
        setContentView(lock);
    }

    private void lock() {
        ComponentName keeper = new ComponentName(this, Keeper.class);
        DevicePolicyManager policy = getSystemService(DevicePolicyManager.class);
        if (policy.isAdminActive(keeper)) {
            policy.lockNow();
        } else {
            startActivity(new Intent(DevicePolicyManager.ACTION_ADD_DEVICE_ADMIN)
                    .putExtra(DevicePolicyManager.EXTRA_DEVICE_ADMIN, keeper)
                    .putExtra(DevicePolicyManager.EXTRA_ADD_EXPLANATION, "用于熄灭并锁定屏幕"));
        }
    }
}
