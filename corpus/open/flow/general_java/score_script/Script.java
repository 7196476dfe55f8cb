package bench.flow.score_script;

import android.util.Log;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Runs the small language in which the rules of each game are written. */
final class Script {
    private final Map<String, String> variables = new HashMap<>();
    private final Deque<String> stack = new ArrayDeque<>();

    Script let(String name, String value) {
        variables.put(name, value);
        return this;
    }

    void run(String program) {
        for (String step : program.split(";")) {
            String[] words = step.trim().split(" ", 2);
            switch (words[0]) {
                case "get":
                    stack.push(variables.get(words[1]));
                    break;
                case "text":
                    stack.push(words[1]);
                    break;
                case "join":
                    String last = stack.pop();
                    stack.push(stack.pop() + last);
                    break;
                case "set":
                    variables.put(words[1], stack.pop());
                    break;
                case "say":
                    Log.i("Scores", stack.pop()); //: #sink
                    break;
                default:
                    throw new IllegalArgumentException(step);
            }
        }
    }
}
