package bench.flow.numbered_hooks;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.util.SparseArray;

public final class Main extends Activity {
    private final SparseArray<String> lockers = new SparseArray<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle("寄存柜");
        lockers.put(40, Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        lockers.put(12, "雨伞");
        lockers.put(7, "背包");
        lockers.delete(40); //: @taken
        lockers.delete(7); //: @moved_up
        String content = lockers.valueAt(2); //: @leak
        String content = lockers.get(2, "空柜"); //: @by_key
        String content = lockers.valueAt(1); //: @taken,moved_up
        Log.i("Lockers", content); //: #sink
    }
}
