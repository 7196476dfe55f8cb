package bench.flow.redirect_patch;

import java.util.function.UnaryOperator;

final class Greeting {
    static volatile UnaryOperator<String> redirect;

    private Greeting() {}

    static String text(String who) {
        if (redirect != null) {
            return redirect.apply(who);
        }
        return "早上好";
    }
}
