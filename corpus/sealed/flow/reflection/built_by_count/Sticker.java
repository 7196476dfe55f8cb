package bench.flow.built_by_count;

import android.util.Log;

/** What is printed. */
public final class Sticker {
    private final String text;

    public Sticker(String text) {
        this.text = text;
        Log.i("sticker", "print " + text); //: #sink
    }

    public Sticker(String text, Integer size) {
        this.text = size > 12 ? text.trim() : text;
    }

    @Override
    public String toString() {
        return text;
    }
}
