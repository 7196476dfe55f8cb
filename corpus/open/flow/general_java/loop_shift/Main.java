package bench.flow.loop_shift;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static final int TURNS = 3; //: @leak
    private static final int TURNS = 2; //: @clean

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String start = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        String first = "-";
        String second = "-";
        String third = "-";
        for (int turn = 0; turn < TURNS; turn++) {
            third = second;
            second = first;
            first = start;
        }
        Log.i("Relay", "third " + third); //: #sink
    }
}
