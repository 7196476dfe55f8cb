package bench.points.no_entry_in_manifest;

/** Entry of versions before 2.0; home screens may still hold it. */
public final class Old extends Main {
}
