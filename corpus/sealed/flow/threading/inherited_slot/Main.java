package bench.flow.inherited_slot;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static final ThreadLocal<String> SLOT = new InheritableThreadLocal<>(); //: @leak
    private static final ThreadLocal<String> SLOT = new ThreadLocal<>(); //: @clean

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SLOT.set(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        new Thread(() -> Log.i("bench", "slot " + SLOT.get())).start(); //: #sink
    }
}
