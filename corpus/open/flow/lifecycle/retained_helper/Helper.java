package bench.flow.retained_helper;

import android.app.Fragment;
import android.os.Bundle;

/** Keeps what the player has typed; it shows nothing. */
@SuppressWarnings("deprecation")
public final class Helper extends Fragment {
    String word = "";

    @Override
    public void onCreate(Bundle state) {
        super.onCreate(state);
        setRetainInstance(true); //: @retained
        if (state != null) word = state.getString("word", ""); //: @saved
    }

    @Override
    public void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        state.putString("word", word); //: @saved
    }
}
