package bench.flow.bridge_or_overload;

import android.util.Log;

/** The guest book. */
final class Book
        implements Desk<CharSequence> { //: @leak
        implements Desk<String> { //: @overload,direct
    private int pages;

    public void take(String guest) {
        pages++;
    }

    public void take(CharSequence guest) {
        pages++;
        Log.d("Book", "guest " + guest); //: #sink
    }

    int pages() {
        return pages;
    }
}
