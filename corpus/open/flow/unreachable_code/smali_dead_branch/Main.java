package bench.flow.smali_dead_branch;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Spy.tell(id);
    }
}
