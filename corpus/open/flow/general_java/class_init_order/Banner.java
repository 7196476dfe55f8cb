package bench.flow.class_init_order;

/** The line at the top of the start page. */
final class Banner {
    static final String TEXT = "Hello " + Main.seed();

    private Banner() {}

    static int style() {
        return 2;
    }
}
