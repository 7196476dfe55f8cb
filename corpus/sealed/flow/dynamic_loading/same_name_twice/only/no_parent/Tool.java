package bench.flow.same_name_twice.extra;

import java.util.function.Consumer;

public final class Tool implements Consumer<String> {
    private String last;

    @Override
    public void accept(String text) {
        last = text;
    }
}
