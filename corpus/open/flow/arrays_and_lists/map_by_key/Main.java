package bench.flow.map_by_key;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import java.util.Locale;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Query query = new Query(this, "杭州");
        query.set("uid", "guest"); //: @replaced
        String key = "uid"; //: @leak,replaced
        String key = "city"; //: @clean
        String key = "UI".toLowerCase(Locale.ROOT) + "d"; //: @built_key
        Log.i("Weather", "asks with " + query.get(key)); //: #sink
    }
}
