package bench.flow.closed_counter;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;

/** A counter of the post office. */
public final class Counter extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.d("Counter", "serves " + getIntent().getStringExtra("name")); //: #sink
        finish();
    }
}
