package bench.flow.retained_object;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static final String LEVEL = "level 3";
    private String player;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Object before = getLastNonConfigurationInstance();
        if (before instanceof String) {
            Log.d("Puzzle", "goes on with " + before); //: #sink
        }
    }

    @Override
    public Object onRetainNonConfigurationInstance() {
        player = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        return player; //: @leak
        return LEVEL; //: @clean
    }
}
