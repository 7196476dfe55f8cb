package bench.flow.filled_if_absent;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.HashMap;
import java.util.Map;

/** Fills the pantry. */
public final class Main extends Activity {
    private final Map<String, String> pantry = new HashMap<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button fill = new Button(this);
        fill.setText("Fill");
        fill.setOnClickListener(view -> fill());
        setContentView(fill);
    }

    private void fill() {
        pantry.clear();
        pantry.put("top", "tea"); //: @present,merged_away
        pantry.put("top", null); //: @null_inside
        pantry.computeIfAbsent("top", this::find); //: @leak,present,null_inside
        pantry.merge("top", find("top"), (old, found) -> null); //: @merged_away
        Log.d("Pantry", pantry.toString()); //: #sink
    }

    private String find(String shelf) {
        return Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }
}
