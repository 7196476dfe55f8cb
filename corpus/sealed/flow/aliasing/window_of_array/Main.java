package bench.flow.window_of_array;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Dresses the window. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Show");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        String[] things = {"tea", "milk"};
        List<String> window = Arrays.asList(things); //: @leak
        List<String> window = new ArrayList<>(Arrays.asList(things)); //: @copied,to_array
        List<String> window = Collections.unmodifiableList(Arrays.asList(things)); //: @locked_view
        things[0] = id; //: @leak,copied,locked_view
        window.toArray()[0] = id; //: @to_array
        Log.d("Window", window.get(0)); //: #sink
    }
}
