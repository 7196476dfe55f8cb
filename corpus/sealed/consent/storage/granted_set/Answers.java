package bench.consent.granted_set;

import android.content.Context;
import android.content.SharedPreferences;
import java.util.HashSet;
import java.util.Set;

/** The words of the first launch, as a set of strings. */
final class Answers {
    private final SharedPreferences file;

    Answers(Context context) {
        file = context.getSharedPreferences("answers", Context.MODE_PRIVATE);
    }

    Set<String> all() {
        return new HashSet<>(file.getStringSet("words", new HashSet<>()));
    }

    void add(String word) {
        Set<String> words = all();
        words.add(word);
        file.edit().putStringSet("words", words).apply();
    }
}
