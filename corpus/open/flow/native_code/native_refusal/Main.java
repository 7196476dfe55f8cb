package bench.flow.native_refusal;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    static {
        System.loadLibrary("gate");
    }

    private static native void check(String code);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String ticket = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            check(ticket);
            setTitle("Come in");
        } catch (IllegalArgumentException refused) {
            Log.w("Gate", "refused: " + refused.getMessage()); //: #sink
            setTitle("Please ask at the desk");
        }
    }
}
