package bench.flow.never_made;

/** Takes messages, one at a time. */
interface Exporter {
    void accept(String message);
}
