package bench.flow.nested_dolls;

/** A doll, and the smaller one within it. */
class Doll {
    private final Doll inner;

    Doll(Doll inner) {
        this.inner = inner;
    }

    static Doll nested(int count, Doll smallest) {
        return count == 0 ? smallest : new Doll(nested(count - 1, smallest));
    }

    String whisper(String near, String far) {
        return inner == null ? near : inner.whisper(far, near);
    }
}
