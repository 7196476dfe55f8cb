package bench.flow.token_removed;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;

public final class Main extends Activity {
    private final Handler handler = new Handler(Looper.getMainLooper());
    private final Object token = new Object();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView egg = new TextView(this);
        egg.setText("Six minutes");
        setContentView(egg);
        String cook = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        handler.postDelayed(() -> ring(cook), token, 3000);
        handler.removeCallbacksAndMessages(token); //: @same_token
        handler.removeCallbacksAndMessages(new Object()); //: @equal_token
        handler.removeCallbacksAndMessages(null); //: @no_token
    }

    private void ring(String cook) {
        Log.i("Egg", "ready for " + cook); //: #sink
    }

    @Override
    protected void onStop() {
        handler.removeCallbacksAndMessages(token); //: @too_late
        super.onStop();
    }
}
