package bench.flow.parent_first;

import java.util.function.Consumer;

public final class Printer implements Consumer<String> {
    static int printed;

    @Override
    public void accept(String words) {
        printed++;
    }
}
