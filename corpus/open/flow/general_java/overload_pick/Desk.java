package bench.flow.overload_pick;

import android.util.Log;

final class Desk {
    private int things;

    void hand(Object thing) {
        things++;
    }

    void hand(String words) {
        Log.i("Desk", "letter " + words); //: @leak,as_object,by_generic #sink
        things++;
    }

    <T> void pass(T item) {
        hand(item);
    }

    int things() {
        return things;
    }
}
