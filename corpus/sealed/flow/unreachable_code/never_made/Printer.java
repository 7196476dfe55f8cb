package bench.flow.never_made;

import android.util.Log;

final class Printer implements Exporter {
    @Override
    public void accept(String message) {
        Log.d("export", message); //: #sink
    }
}
