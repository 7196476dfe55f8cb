package bench.flow.super_field;

/** What all forms have. */
class Paper {
    protected String details = "no details";
    protected String draft = "";

    final String summary() {
        return getClass().getSimpleName() + ": " + details;
    }
}
