package bench.consent.sdk_cobalt_delay;

/** Has the user agreed in this process, or before? */
final class Answer {
    static volatile boolean yes;

    private Answer() {}
}
