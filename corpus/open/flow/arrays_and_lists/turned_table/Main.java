package bench.flow.turned_table;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Turns the table. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Turn");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        List<String> table = new ArrayList<>(Arrays.asList(id, "tea", "milk"));
        Collections.rotate(table, 1); //: @leak,past
        Collections.rotate(table, 3); //: @full_turn
        Collections.rotate(table, -1); //: @turned_back
        Collections.swap(table, 0, 2); //: @turned_back
        String guest = table.get(1); //: @leak,full_turn
        String guest = table.get(0); //: @past,turned_back
        Log.d("Table", guest); //: #sink
    }
}
