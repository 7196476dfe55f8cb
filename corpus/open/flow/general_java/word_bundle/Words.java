package bench.flow.word_bundle;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;

/** Words by their keys; what is missing is looked up in the parent. */
final class Words extends ResourceBundle {
    private final Map<String, String> own = new HashMap<>();

    Words(Words parent) {
        if (parent != null) {
            setParent(parent);
        }
    }

    Words with(String key, String word) {
        own.put(key, word);
        return this;
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
