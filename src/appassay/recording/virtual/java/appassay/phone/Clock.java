package appassay.phone;

import android.os.Looper;
import android.os.SystemClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.robolectric.Shadows;
import org.robolectric.shadows.ShadowLooper;

/** The time of the phone, which passes when the recorder says so and not by itself. */
final class Clock {
  /** Wall-clock time at the start of the phone. */
  static long began;

  private static final int STEP = 250;
  private static final int SETTLE = 40;
  private static int patience = SETTLE;
  private static final PriorityQueue<Due> DUE = new PriorityQueue<>((a, b) -> Long.compare(a.at, b.at));
  private static final Map<Thread, Long> PARKED = new ConcurrentHashMap<>();

  /** Until when threads wait; those whose time has come are waited for. */
  private static final Map<Thread, Long> WAITING = new ConcurrentHashMap<>();

  private static final Object TICK = new Object();

  private Clock() {}

  private record Due(long at, Runnable work) {}

  /** Milliseconds since the start. */
  static long now() {
    return SystemClock.uptimeMillis();
  }

  static boolean isMain() {
    return Looper.getMainLooper().getThread() == Thread.currentThread();
  }

  /** Runs what is to run by now, until nothing is left or there is no end to it. */
  static void idle() {
    for (int rounds = 0; rounds < 50; rounds++) {
      ShadowLooper main = Shadows.shadowOf(Looper.getMainLooper());
      Entry.run("", main::idle);
      settle();
      if (main.isIdle()) {
        return;
      }
    }
  }

  /** Lets time pass. */
  static void pass(long millis) {
    long end = now() + millis;
    idle();
    while (now() < end) {
      long step = Math.min(STEP, end - now());
      long target = now() + step;
      ShadowLooper main = Shadows.shadowOf(Looper.getMainLooper());
      Entry.run("", () -> main.idleFor(Duration.ofMillis(step)));
      if (now() < target) {
        SystemClock.setCurrentTimeMillis(target);
      }
      tick();
      settle();
      if (Life.pump()) {
        idle();
      }
    }
  }

  private static void tick() {
    long now = now();
    List<Due> ready = new ArrayList<>();
    synchronized (DUE) {
      while (!DUE.isEmpty() && DUE.peek().at <= now) {
        ready.add(DUE.poll());
      }
    }
    for (Due due : ready) {
      Entry.run("", due.work::run);
    }
    PARKED.forEach((thread, at) -> {
      if (at <= now) {
        LockSupport.unpark(thread);
      }
    });
    synchronized (TICK) {
      TICK.notifyAll();
    }
  }

  /** Has something done at a time. */
  static void at(long time, Runnable work) {
    synchronized (DUE) {
      DUE.add(new Due(time, work));
    }
  }

  /** Waits a little for threads of the app that are at work. */
  static void settle() {
    for (int rounds = 0; rounds < patience; rounds++) {
      if (!busy()) {
        patience = SETTLE;
        return;
      }
      try {
        Thread.sleep(1);
      } catch (InterruptedException again) {
        return;
      }
    }
    // Threads that never rest are waited for less and less.
    patience = Math.max(2, patience / 2);
  }

  private static boolean busy() {
    long now = now();
    for (long end : WAITING.values()) {
      if (end <= now) {
        return true;
      }
    }
    Thread[] threads = new Thread[200];
    int count = Thread.currentThread().getThreadGroup().enumerate(threads, true);
    for (int i = 0; i < count; i++) {
      Thread one = threads[i];
      if (one != Thread.currentThread() && !one.getName().startsWith("assay") && one.getState() == Thread.State.RUNNABLE) {
        return true;
      }
    }
    return false;
  }

  static void sleep(long millis) throws InterruptedException {
    if (isMain()) {
      SystemClock.setCurrentTimeMillis(now() + Math.max(0, millis));
      return;
    }
    long end = now() + millis;
    WAITING.put(Thread.currentThread(), end);
    try {
      synchronized (TICK) {
        while (now() < end) {
          TICK.wait(1000);
        }
      }
    } finally {
      WAITING.remove(Thread.currentThread());
    }
  }

  /** Something to try for a moment of real time; true where it came about. */
  interface Attempt {
    boolean for_(long millis) throws InterruptedException;
  }

  /** Tries until the time has passed on the phone; the main thread makes it pass. */
  static boolean within(long millis, Attempt attempt) throws InterruptedException {
    long end = now() + millis;
    if (isMain()) {
      boolean came = attempt.for_(Math.min(millis, 300));
      if (!came) {
        SystemClock.setCurrentTimeMillis(Math.max(now(), end));
        tick();
      }
      return came;
    }
    WAITING.put(Thread.currentThread(), end);
    try {
      do {
        if (attempt.for_(10)) {
          return true;
        }
      } while (now() < end);
      return false;
    } finally {
      WAITING.remove(Thread.currentThread());
    }
  }

  static void park(Object blocker, long nanos) {
    long millis = nanos / 1_000_000;
    if (isMain()) {
      LockSupport.parkNanos(blocker, Math.min(nanos, 50_000_000));
      SystemClock.setCurrentTimeMillis(now() + millis);
      return;
    }
    if (millis == 0) {
      LockSupport.parkNanos(blocker, nanos);
      return;
    }
    PARKED.put(Thread.currentThread(), now() + millis);
    LockSupport.park(blocker);
    PARKED.remove(Thread.currentThread());
  }
}
