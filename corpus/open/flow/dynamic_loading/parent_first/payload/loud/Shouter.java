package bench.flow.parent_first;

import android.util.Log;
import java.util.function.Consumer;

public final class Shouter implements Consumer<String> {
    @Override
    public void accept(String words) {
        Log.w("Shouter", words + "!"); //: #sink
    }
}
