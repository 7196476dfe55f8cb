package bench.flow.closed_counter;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

/** Goes to the counter. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Go");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        ComponentName counter = new ComponentName(this, Counter.class);
        set(counter, PackageManager.COMPONENT_ENABLED_STATE_ENABLED); //: @opened
        set(counter, PackageManager.COMPONENT_ENABLED_STATE_DISABLED); //: @shut
        try {
            startActivity(new Intent().setComponent(counter).putExtra("name", id));
        } catch (ActivityNotFoundException closed) {
            setTitle("Closed");
        }
    }

    private void set(ComponentName part, int how) {
        getPackageManager().setComponentEnabledSetting(part, how, PackageManager.DONT_KILL_APP);
    }
}
