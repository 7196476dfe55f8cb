package appassay.phone;

/** Ends what does not end by itself. */
final class Watchdog {
  private static final long LONGEST = Long.getLong("appassay.longest", 8_000);

  private Watchdog() {}

  static void start(Thread main) {
    Thread watch = new Thread(() -> watch(main), "assay-watchdog");
    watch.setDaemon(true);
    watch.setPriority(Thread.MAX_PRIORITY);
    watch.start();
  }

  @SuppressWarnings({"deprecation", "removal"})
  private static void watch(Thread main) {
    long stopped = 0;
    while (true) {
      try {
        Thread.sleep(200);
      } catch (InterruptedException again) {
        continue;
      }
      long since = Entry.since;
      if (since != 0 && since != stopped && System.currentTimeMillis() - since > LONGEST) {
        stopped = since;
        main.stop();
      }
    }
  }
}
