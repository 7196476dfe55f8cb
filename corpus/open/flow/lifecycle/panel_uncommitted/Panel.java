package bench.flow.panel_uncommitted;

import android.app.Fragment;
import android.os.Bundle;
import android.util.Log;

/** Knows whose it is. */
public final class Panel extends Fragment {
    String owner = "";

    @Override
    public void onCreate(Bundle state) {
        super.onCreate(state);
        Log.d("Panel", "of " + owner); //: #sink
    }
}
