package bench.flow.class_init_order;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static String seed = "you";

    static String seed() {
        return seed;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (state == null && seed.equals("you")) {
            setTitleColor(Banner.style()); //: @clean
            seed = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        }
        Log.i("Start", Banner.TEXT); //: #sink
    }
}
