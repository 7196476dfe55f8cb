package bench.flow.chosen_constructor;

/** What hangs on the coat. */
public final class Badge {
    private final String text;

    public Badge(Object owner) {
        this.text = owner == null ? "" : "guest";
    }

    public Badge(String owner) {
        this.text = owner;
    }

    public Badge(String owner, String place) {
        this.text = owner == null ? "" : place;
    }

    @Override
    public String toString() {
        return "Badge(" + text + ")";
    }
}
