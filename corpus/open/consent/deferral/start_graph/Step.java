package bench.consent.start_graph;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A step of the start, and what must be done before it. */
abstract class Step implements Runnable {
    final String name;
    final List<String> after;

    Step(String name, String... after) {
        this.name = name;
        this.after = Collections.unmodifiableList(Arrays.asList(after));
    }
}
