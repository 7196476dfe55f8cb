package bench.flow.eldest_leaves;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.LinkedHashMap;
import java.util.Map;

/** Two may sit. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Sit");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Map<String, String> seats = new Seats();
        seats.put("a", id);
        seats.put("b", "tea");
        seats.get("a"); //: @leak,by_insertion
        seats.put("a", id); //: @put_again
        seats.put("c", "milk");
        Log.d("Seats", String.join(",", seats.values())); //: #sink
    }

    private static final class Seats extends LinkedHashMap<String, String> {
        Seats() {
            super(4, 0.75f, true); //: @leak,untouched
            super(4, 0.75f, false); //: @by_insertion,put_again
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > 2;
        }
    }
}
