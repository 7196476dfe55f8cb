package bench.points.shift_clock;

import android.app.admin.DevicePolicyManager;
import android.content.ComponentName;
import android.content.Context;

/** What the owner of the phone does with the permission for the place. */
final class Grants {
    static final String PLACE = "android.permission.ACCESS_FINE_LOCATION";
    private final Context context;
    private final DevicePolicyManager policy;
    private final ComponentName owner;

    Grants(Context context) {
        this.context = context;
        this.policy = (DevicePolicyManager) context.getSystemService(Context.DEVICE_POLICY_SERVICE);
        this.owner = new ComponentName(context, Owner.class);
    }

    boolean ours() {
        return policy.isDeviceOwnerApp(context.getPackageName());
    }

    void settle() {
        int state = DevicePolicyManager.PERMISSION_GRANT_STATE_GRANTED; //: @breach
        int state = DevicePolicyManager.PERMISSION_GRANT_STATE_DEFAULT; //: @back_to_user
        int state = DevicePolicyManager.PERMISSION_GRANT_STATE_DENIED; //: @takes_away
        policy.setPermissionGrantState(owner, context.getPackageName(), PLACE, state); //: @breach,back_to_user,takes_away #set
        policy.getPermissionGrantState(owner, context.getPackageName(), PLACE); //: @clean
    }
}
