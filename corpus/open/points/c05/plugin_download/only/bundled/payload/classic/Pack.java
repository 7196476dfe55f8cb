package frames;

/** Filters of the first edition. */
public final class Pack {
    public String title() {
        return "经典黑白";
    }
}
