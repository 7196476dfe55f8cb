package bench.flow.overload_pick;

import android.util.Log;

final class Loud extends Counter<String> {
    void hand(String words) {
        Log.i("Desk", "counter got " + words); //: @bridge,not_overriding #sink
        count++;
    }
}
