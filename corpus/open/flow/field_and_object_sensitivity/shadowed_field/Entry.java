package bench.flow.shadowed_field;

/** An entry of the inspection book. */
class Entry {
    protected String note = "";

    void sign(String by) {
        note = by;
    }

    final String text() {
        return note;
    }
}
