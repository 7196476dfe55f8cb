package bench.consent.marked_methods;

enum Stage {
    COLD,
    AGREED
}
