package bench.flow.all_by_name;

import android.util.Log;

final class Steps {
    private static String shared = "";
    private final String word;

    Steps(String word) {
        this.word = word;
    }

    static String shared() {
        return shared;
    }

    String first(String number) {
        Log.i("Steps", word + number); //: #sink
        return number;
    }

    String second(String number) {
        return word + number;
    }
}
