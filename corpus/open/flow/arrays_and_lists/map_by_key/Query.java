package bench.flow.map_by_key;

import android.content.Context;
import android.provider.Settings;
import java.util.HashMap;
import java.util.Map;

/** What the weather service is asked with. */
final class Query {
    private final Map<String, String> values = new HashMap<>();

    Query(Context context, String city) {
        values.put("city", city);
        values.put("uid", Settings.Secure.getString(context.getContentResolver(), "android_id")); //: #source
    }

    void set(String key, String value) {
        values.put(key, value);
    }

    String get(String key) {
        return values.get(key);
    }
}
