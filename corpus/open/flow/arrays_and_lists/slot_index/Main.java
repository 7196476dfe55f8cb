package bench.flow.slot_index;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.Arrays;
import java.util.Collections;

public final class Main extends Activity {
    private final String[] slots = {"band", "v2", null, "cn"};

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        slots[2] = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Collections.rotate(Arrays.asList(slots), 1); //: @rotated
        int at = slots.length - 2; //: @leak,rotated
        int at = slots.length / 4; //: @clean
        Log.d("Band", slots[at]); //: #sink
    }
}
