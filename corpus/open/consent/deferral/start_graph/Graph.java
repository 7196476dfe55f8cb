package bench.consent.start_graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs each step as soon as all before it are done. */
final class Graph {
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final List<Step> waiting = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    synchronized Graph add(Step step) {
        waiting.add(step);
        return this;
    }

    synchronized void open(String gate) {
        done.add(gate);
        go();
    }

    synchronized void go() {
        for (Iterator<Step> steps = waiting.iterator(); steps.hasNext(); ) {
            Step step = steps.next();
            if (done.containsAll(step.after)) {
                steps.remove();
                worker.execute(() -> {
                    step.run();
                    open(step.name);
                });
            }
        }
    }
}
