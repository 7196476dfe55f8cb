package bench.flow.wrong_guest;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.ArrayList;
import java.util.List;

/** Serves guests by kind. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Serve");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        List<Object> guests = new ArrayList<>();
        guests.add(new Tea());
        guests.add(new Coffee()); //: @leak
        try {
            for (Object guest : guests) {
                if (!(guest instanceof Coffee)) continue; //: @leak,tea_only
                Coffee drinker = (Coffee) guest;
                Log.d("House", drinker.order(id)); //: @leak,tea_only,cast_before #sink
                setTitle(drinker.order("tea")); //: @cast_fails
            }
        } catch (ClassCastException wrong) {
            Log.d("House", "no coffee for " + id); //: @cast_fails #told
            setTitle("No coffee"); //: @leak,tea_only,cast_before
        }
    }

    private static final class Tea {}

    private static final class Coffee {
        String order(String name) {
            return "coffee for " + name;
        }
    }
}
