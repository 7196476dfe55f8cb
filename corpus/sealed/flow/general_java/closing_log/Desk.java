package bench.flow.closing_log;

import android.util.Log;

/** Where a number is looked up. */
class Desk implements AutoCloseable {
    private String number = "";

    void put(String text) {
        number = text;
    }

    int length() {
        return number.length();
    }

    @Override
    public void close() {
        Log.i("desk", "closed with " + number); //: #sink
    }

    /** One that keeps still. */
    static final class Quiet extends Desk {
        @Override
        public void close() {
            put("");
        }
    }
}
