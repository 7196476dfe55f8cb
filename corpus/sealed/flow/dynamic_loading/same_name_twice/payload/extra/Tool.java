package bench.flow.same_name_twice.extra;

import android.util.Log;
import java.util.function.Consumer;

public final class Tool implements Consumer<String> {
    @Override
    public void accept(String text) {
        Log.w("extra", "tool for " + text); //: #sink
    }
}
