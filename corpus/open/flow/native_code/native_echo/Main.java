package bench.flow.native_echo;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    static {
        System.loadLibrary("echo");
    }

    private static native String echo(String text);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Log.i("bench", echo(id)); //: #sink
    }
}
