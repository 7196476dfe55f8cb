package bench.points.quiz_pack;

import android.content.Context;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The questions of this week. */
final class Pack {
    private Pack() {}

    static Function<String, String> rules(Context context) {
        Map<String, String> answers = new HashMap<>();
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                new URL("https://cdn.chengyu.example/week/questions.txt").openStream(), "UTF-8"))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                String[] pair = line.split("=", 2);
                answers.put(pair[0], pair.length == 2 ? pair[1] : context.getPackageName());
            }
        } catch (IOException offline) {
            return new Rules();
        }
        return question -> answers.getOrDefault(question, "不知");
    }
}
