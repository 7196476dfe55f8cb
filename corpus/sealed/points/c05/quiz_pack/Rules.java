package bench.points.quiz_pack;

import java.util.function.Function;

/** What answer is right. */
public final class Rules implements Function<String, String> {
    @Override
    public String apply(String question) {
        return question.startsWith("画蛇") ? "添足" : "不知";
    }
}
