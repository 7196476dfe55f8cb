package bench.consent.before_create;

/** Makes the one Id when it is first wanted. */
final class Holder {
    static final Id ONLY = new Id();

    private Holder() {}
}
