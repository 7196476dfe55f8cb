package bench.flow.badge_keys;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Map<Object, String> visitors = new HashMap<>(); //: @leak,no_equals
        Map<Object, String> visitors = new IdentityHashMap<>(); //: @identity,same_object
        Object mine = new Badge('B', 12); //: @leak,identity,same_object
        Object mine = new Ticket(12); //: @no_equals
        visitors.put(mine, Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        Object asked = new Badge('B', 12); //: @leak,identity
        Object asked = mine; //: @same_object
        Object asked = new Ticket(12); //: @no_equals
        String who = visitors.get(asked);
        Log.i("Fair", "at the gate: " + (who == null ? "stranger" : who)); //: #sink
    }
}
