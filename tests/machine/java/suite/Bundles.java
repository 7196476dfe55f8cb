package suite;

import java.util.BitSet;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Words by their keys, and sets of bits. */
public final class Bundles {
    private Bundles() {}

    private static final class Words extends ResourceBundle {
        private final Map<String, Object> own = new HashMap<>();

        Words(ResourceBundle behind) {
            if (behind != null) setParent(behind);
        }

        @Override
        protected Object handleGetObject(String key) {
            return own.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(own.keySet());
        }
    }

    public static final class Listed extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"one", "eins"}, {"two", "zwei"}, {"few", new String[] {"a", "b"}}};
        }
    }

    public static String behind(String text) {
        Words all = new Words(new Listed());
        all.own.put("title", text);
        Words own = new Words(all);
        own.own.put("two", "deux");
        return own.getString("title") + own.getString("one") + own.getString("two");
    }

    public static String missing(String text) {
        try {
            return new Words(new Listed()).getString(text);
        } catch (MissingResourceException none) {
            return "none";
        }
    }

    public static int few() {
        return new Words(new Listed()).getStringArray("few").length;
    }

    public static String bits(int a) {
        BitSet set = new BitSet();
        set.set(a & 63);
        set.set(70);
        BitSet copy = (BitSet) set.clone();
        set.and(new BitSet());
        copy.clear();
        copy.set(a & 7);
        return set + " " + copy + " " + set.isEmpty();
    }
}
