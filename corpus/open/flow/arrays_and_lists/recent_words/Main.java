package bench.flow.recent_words;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.Map;

/** Looks words up and remembers the last ones. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Map<String, String> recent = new Recent();
        recent.put("reader", Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        recent.put("apple", "苹果");
        setTitle(String.valueOf(recent.get("reader")).length() + " letters"); //: @touched
        recent.put("pear", "梨"); //: @clean,touched
        for (Map.Entry<String, String> entry : recent.entrySet()) {
            Log.d("Recent", entry.getKey() + "=" + entry.getValue()); //: #sink
        }
    }
}
