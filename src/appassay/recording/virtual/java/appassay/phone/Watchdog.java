package appassay.phone;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Ends what does not end by itself. */
final class Watchdog {
  /** Milliseconds of processor time, and of any time, that one entry may take. */
  private static final long WORKED = 5_000;

  private static final long WAITED = 30_000;

  /** As long as more classes than this are loaded, it gets on. */
  private static final long CLASSES = 5;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Watchdog() {}

  static void start(Thread main) {
    Thread watch = new Thread(() -> watch(main), "assay-watchdog");
    watch.setDaemon(true);
    watch.setPriority(Thread.MAX_PRIORITY);
    watch.start();
  }

  @SuppressWarnings({"deprecation", "removal"})
  private static void watch(Thread main) {
    long known = 0;
    long worked = 0;
    long loaded = 0;
    while (true) {
      try {
        Thread.sleep(200);
      } catch (InterruptedException again) {
        continue;
      }
      long since = Entry.since;
      long cpu = THREADS.getThreadCpuTime(main.getId()) / 1_000_000;
      long classes = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
      if (since == 0 || since != known || classes - loaded > CLASSES) {
        known = since;
        worked = cpu;
        loaded = classes;
      } else if (cpu - worked > WORKED || System.currentTimeMillis() - since > WAITED) {
        known = 0;
        main.stop();
      }
    }
  }
}
