package bench.flow.recent_words;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the last two entries. */
final class Recent extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;

    Recent() {
        super(4, 0.75f, false); //: @leak,clean
        super(4, 0.75f, true); //: @touched
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
        return size() > 2;
    }
}
