package bench.flow.native_pick;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    static {
        System.loadLibrary("mixer");
    }

    private static native String pick(String first, String second);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Log.i("Mixer", pick(id, "left")); //: #sink
    }
}
