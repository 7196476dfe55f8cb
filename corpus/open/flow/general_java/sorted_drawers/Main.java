package bench.flow.sorted_drawers;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.Collections;
import java.util.TreeMap;

/** Opens a drawer. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Open");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        TreeMap<Integer, String> drawers = new TreeMap<>();
        drawers = new TreeMap<>(Collections.reverseOrder()); //: @backwards
        drawers.put(30, id);
        drawers.put(10, "tea");
        drawers.put(20, "milk");
        String found = drawers.lastEntry().getValue(); //: @leak,backwards
        String found = drawers.headMap(30).values().toString(); //: @head
        String found = drawers.headMap(30, true).values().toString(); //: @head_inclusive
        Log.d("Drawers", found); //: #sink
    }
}
