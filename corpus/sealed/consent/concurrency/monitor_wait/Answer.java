package bench.consent.monitor_wait;

/** The answer to the question of the first launch, for those who wait for it. */
final class Answer {
    private boolean answered;
    private boolean agreed;

    synchronized void give(boolean yes) {
        agreed = yes;
        answered = true;
        notifyAll();
    }

    synchronized boolean await() throws InterruptedException {
        while (!answered) {
            wait();
        }
        return agreed;
    }
}
