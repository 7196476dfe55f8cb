package bench.points.admin_bars_removal;

import android.app.Activity;
import android.app.admin.DevicePolicyManager;
import android.content.ComponentName;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;

public final class Main extends Activity {
    private ComponentName keeper;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        keeper = new ComponentName(this, Keeper.class);
        setContentView(R.layout.main);
    }

    public void activate(View button) {
        startActivity(new Intent(DevicePolicyManager.ACTION_PROVISION_MANAGED_PROFILE) //: @owner_block
                .putExtra(DevicePolicyManager.EXTRA_PROVISIONING_DEVICE_ADMIN_COMPONENT_NAME, keeper)); //: @owner_block
        startActivity(new Intent(DevicePolicyManager.ACTION_ADD_DEVICE_ADMIN) //: @breach,clean,lock_button
                .putExtra(DevicePolicyManager.EXTRA_DEVICE_ADMIN, keeper) //: @breach,clean,lock_button
                .putExtra(DevicePolicyManager.EXTRA_ADD_EXPLANATION, "锁屏需要此权限")); //: @breach,clean,lock_button
    }

    public void lock(View button) {
        setTitle("请先激活");
        getSystemService(DevicePolicyManager.class).lockNow(); //: @lock_button
    }

    public void giveBack(View button) {
        getSystemService(DevicePolicyManager.class).removeActiveAdmin(keeper);
    }
}
