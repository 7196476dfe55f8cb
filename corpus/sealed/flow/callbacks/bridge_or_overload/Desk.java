package bench.flow.bridge_or_overload;

/** Takes what is handed over. */
interface Desk<T> {
    void take(T thing);
}
