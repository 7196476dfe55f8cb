package bench.flow.array_reflect;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.lang.reflect.Array;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Object lockers = Array.newInstance(String.class, 3);
        Array.set(lockers, 0, "towels");
        Array.set(lockers, 1, "shoes");
        Array.set(lockers, 2, Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        Object found = Array.get(lockers, 2); //: @leak
        Object found = Array.get(lockers, 1); //: @other_cell
        Object found = Array.get(grown(lockers, 3), 2); //: @grown
        Object found = Array.get(grown(lockers, 2), 2); //: @copied_short
        Log.i("Lockers", "found " + found); //: #sink
    }

    private static Object grown(Object old, int count) {
        Object more = Array.newInstance(old.getClass().getComponentType(), 6);
        System.arraycopy(old, 0, more, 0, count);
        return more;
    }
}
