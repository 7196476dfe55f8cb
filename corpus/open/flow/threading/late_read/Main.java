package bench.flow.late_read;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private String note = "none";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        note = id; //: @clean
        new Handler(Looper.getMainLooper()).post(() -> Log.i("bench", note)); //: #sink
        note = id; //: @leak
        note = "gone"; //: @clean
    }
}
