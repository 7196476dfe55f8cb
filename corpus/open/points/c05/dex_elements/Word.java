package bench.points.dex_elements;

import java.util.Calendar;

final class Word {
    private static final String[] WORDS = {"守株待兔", "水到渠成", "温故知新", "集思广益"};

    private Word() {}

    static String today() {
        return WORDS[Calendar.getInstance().get(Calendar.DAY_OF_YEAR) % WORDS.length];
    }
}
