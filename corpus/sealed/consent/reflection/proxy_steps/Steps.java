package bench.consent.proxy_steps;

/** What happens to the rules dialog. */
interface Steps {
    void shown();

    void agreed();

    void refused();
}
