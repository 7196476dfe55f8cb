package bench.flow.prefs_between;

import android.app.Activity;
import android.content.SharedPreferences;
import android.util.Log;

public final class Stats extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        SharedPreferences store = getSharedPreferences("learner", MODE_PRIVATE); //: @leak,not_applied
        SharedPreferences store = getPreferences(MODE_PRIVATE); //: @clean
        Log.i("Words", "stats of " + store.getString("learner", "guest")); //: #sink
    }
}
