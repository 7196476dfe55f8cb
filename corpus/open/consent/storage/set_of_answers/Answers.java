package bench.consent.set_of_answers;

import android.content.Context;
import android.content.SharedPreferences;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** What the player has said yes to. */
final class Answers {
    private final SharedPreferences file;

    Answers(Context context) {
        file = context.getSharedPreferences("answers", Context.MODE_PRIVATE);
    }

    boolean has(String word) {
        Set<String> initial = new HashSet<>(Arrays.asList("music", "privacy")); //: @breach
        Set<String> initial = new HashSet<>(Arrays.asList("music")); //: @clean,other_answer
        return file.getStringSet("yes", initial).contains(word);
    }

    void add(String word) {
        Set<String> all = new HashSet<>(file.getStringSet("yes", new HashSet<>()));
        all.add(word);
        file.edit().putStringSet("yes", all).apply();
    }
}
