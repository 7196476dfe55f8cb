package bench.flow.redirect_patch;

import java.util.function.UnaryOperator;

final class Farewell {
    static volatile UnaryOperator<String> redirect;

    private Farewell() {}

    static String text(String who) {
        if (redirect != null) {
            return redirect.apply(who);
        }
        return "晚安";
    }
}
