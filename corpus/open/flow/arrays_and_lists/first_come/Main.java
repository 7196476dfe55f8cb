package bench.flow.first_come;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.HashMap;
import java.util.Map;

public final class Main extends Activity {
    private final Map<Integer, String> seats = new HashMap<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        seats.put(1, "host"); //: @kept,merged
        seats.putIfAbsent(1, id); //: @leak,kept
        seats.merge(1, id, (old, more) -> old + "+" + more); //: @merged
        seats.put(1, id); //: @computed
        seats.computeIfPresent(1, (seat, who) -> who.isEmpty() ? who : null); //: @computed
        seats.put(2, "guest");
        setTitle(seats.size() + " seats");
        Log.i("Quiz", "first seat: " + seats.getOrDefault(1, "free")); //: #sink
    }
}
