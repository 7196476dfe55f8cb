package bench.flow.route_nodes;

/** A stop of a route; never changes once it is made. */
final class Stop {
    final String label;
    final Stop next;

    Stop(String label, Stop next) {
        this.label = label;
        this.next = next;
    }

    Stop named(String other) {
        return new Stop(other, next);
    }
}
