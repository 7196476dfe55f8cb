package bench.flow.rebound_method;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    static {
        System.loadLibrary("skin");
    }

    private static boolean shown;

    private static native String paint(String text);

    private static native String hide(String text);

    private static native void change();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (shown) return;
        shown = true;
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        change(); //: @leak,other_method
        Log.i("Skin", paint(id)); //: #sink
        change(); //: @clean
        setTitle(hide(id));
    }
}
