package bench.flow.edit_order;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static final String KEY = "sleeper";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences kept = getSharedPreferences("sounds", MODE_PRIVATE);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        kept.edit().putString(KEY, id).clear().apply(); //: @cleared
        kept.edit().putString(KEY, id).remove(KEY).apply(); //: @removed
        kept.edit().putString(KEY, id); //: @unsaved
        kept.edit().apply(); //: @unsaved
        kept.edit().remove(KEY).putString(KEY, id).apply(); //: @put_again
        Log.i("Sleep", "good night, " + kept.getString(KEY, "nobody")); //: #sink
    }
}
