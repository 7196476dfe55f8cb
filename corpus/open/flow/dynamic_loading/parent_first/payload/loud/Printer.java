package bench.flow.parent_first;

import android.util.Log;
import java.util.function.Consumer;

public final class Printer implements Consumer<String> {
    @Override
    public void accept(String words) {
        Log.i("Printer", words); //: #sink
    }
}
