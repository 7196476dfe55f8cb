package bench.flow.across_process;

import android.app.Activity;
import android.content.Intent;
import android.provider.Settings;

public final class Main extends Activity {
    static String owner = "nobody";

    @Override
    protected void onResume() {
        super.onResume();
        owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        startService(new Intent(this, Recorder.class));
    }
}
