package bench.flow.redirect_patch.fix;

import java.util.function.UnaryOperator;

/** The body that takes the place of the one that was shipped. */
public final class Fix implements UnaryOperator<String> {
    @Override
    public String apply(String who) {
        return "早上好 " + who;
    }
}
