package bench.points.quiz_pack;

import android.content.Context;
import java.util.function.Function;

/** The rules of this week. */
final class Pack {
    private Pack() {}

    static Function<String, String> rules(Context context) {
        return context.getPackageName().isEmpty() ? question -> "" : new Rules();
    }
}
