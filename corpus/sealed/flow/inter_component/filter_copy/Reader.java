package bench.flow.filter_copy;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;

/** Reads a letter. */
public final class Reader extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String text = getIntent().getStringExtra("text");
        Log.d("Reader", "text " + text); //: #sink
        setTitle(text);
    }
}
