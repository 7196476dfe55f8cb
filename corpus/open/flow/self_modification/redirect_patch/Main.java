package bench.flow.redirect_patch;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static boolean shown;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (shown) {
            return;
        }
        shown = true;
        Fixes.install(this, "Greeting"); //: @leak,taken_back,put_back
        Fixes.install(this, "Farewell"); //: @other_class
        Fixes.remove("Greeting"); //: @taken_back,put_back
        Fixes.install(this, "Greeting"); //: @put_back
        String who = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Log.i("Calendar", Greeting.text(who)); //: #sink
        setTitle(Farewell.text(who));
    }
}
