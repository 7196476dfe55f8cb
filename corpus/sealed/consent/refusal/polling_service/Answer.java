package bench.consent.polling_service;

/** What the user has said in this process. */
enum Answer {
    OPEN,
    YES,
    NO;

    static volatile Answer now = OPEN;
}
