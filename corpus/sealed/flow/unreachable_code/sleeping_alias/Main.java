package bench.flow.sleeping_alias;

import android.app.Activity;
import android.content.ComponentName;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.widget.CheckBox;
import android.widget.CompoundButton;

public final class Main extends Activity implements CompoundButton.OnCheckedChangeListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        CheckBox backup = new CheckBox(this);
        backup.setText("自动备份新短信");
        backup.setOnCheckedChangeListener(this);
        setContentView(backup);
    }

    @Override
    public void onCheckedChanged(CompoundButton box, boolean on) {
        if (!on) {
            return;
        }
        requestPermissions(new String[] {"android.permission.RECEIVE_SMS"}, 5);
        ComponentName receiver = new ComponentName(this, Inbox.class); //: @leak,clean
        ComponentName receiver = new ComponentName(this, Ping.class); //: @other
        int state = PackageManager.COMPONENT_ENABLED_STATE_ENABLED; //: @leak,other
        int state = PackageManager.COMPONENT_ENABLED_STATE_DEFAULT; //: @clean
        getPackageManager()
                .setComponentEnabledSetting(receiver, state, PackageManager.DONT_KILL_APP);
    }
}
