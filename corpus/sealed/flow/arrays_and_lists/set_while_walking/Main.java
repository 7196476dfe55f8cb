package bench.flow.set_while_walking;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListIterator;

/** Walks along a row. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("March");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        List<String> row = new ArrayList<>(Arrays.asList(id, "tea"));
        ListIterator<String> walk = row.listIterator();
        walk.next();
        walk.next(); //: @set_other
        walk.previous(); //: @set_other
        walk.remove(); //: @removed
        walk.add("milk"); //: @leak,removed
        walk.set("milk"); //: @set,set_other
        Log.d("Parade", row.toString()); //: #sink
    }
}
