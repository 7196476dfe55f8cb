package bench.flow.meta_worker;

/** Where a report of an inspection goes. */
public interface Office {
    void hand(String report);
}
