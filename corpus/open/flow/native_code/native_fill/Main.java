package bench.flow.native_fill;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    static {
        System.loadLibrary("frame");
    }

    private static native void fill(char[] from, char[] to);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        char[] border = new char[32];
        fill(id.toCharArray(), border);
        Log.i("Frame", "border " + new String(border)); //: #sink
    }
}
