package bench.flow.watched_activities;

import android.app.Activity;
import android.provider.Settings;

public final class Main extends Activity {
    String note = "fresh";

    @Override
    protected void onResume() {
        super.onResume();
        note = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }
}
