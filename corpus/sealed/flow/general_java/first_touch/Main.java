package bench.flow.first_touch;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static String current = "unset";

    private static final class Labels {
        static final String FIRST = "label " + current;

        static int width() {
            return 12;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        int width = 12; //: @leak
        int width = Labels.width(); //: @clean
        current = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Log.i("bench", width + " " + Labels.FIRST); //: #sink
    }
}
