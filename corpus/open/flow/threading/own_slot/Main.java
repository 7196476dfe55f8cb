package bench.flow.own_slot;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

/** Weighs and reports; each thread knows for whom it works. */
public final class Main extends Activity {
    private static final ThreadLocal<String> OWNER = new InheritableThreadLocal<String>() { //: @leak
    private static final ThreadLocal<String> OWNER = new ThreadLocal<String>() { //: @clean,same_thread
        @Override
        protected String initialValue() {
            return "none";
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        OWNER.set(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        Thread worker = new Thread(this::weigh, "scale");
        worker.start(); //: @leak,clean
        worker.run(); //: @same_thread
    }

    private void weigh() {
        Log.d("Scale", "weighs for " + OWNER.get()); //: #sink
    }
}
