package appassay.phone;

import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Work that an executor of the app does when the phone's time has come. */
final class Timed<T> extends FutureTask<T> implements ScheduledFuture<T> {
  /** Where tasks of timers run: one after the other, as a timer does. */
  static final Executor TIMER =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "Timer");
            thread.setDaemon(true);
            return thread;
          });

  private long due;
  private final long every;
  private final Executor on;

  private Timed(Callable<T> work, Executor on, long delay, long every) {
    super(work);
    this.on = on;
    this.every = every;
    this.due = Clock.now() + Math.max(0, delay);
  }

  static <T> Timed<T> once(Executor on, Callable<T> work, long delay) {
    return new Timed<>(work, on, delay, 0).waiting();
  }

  static Timed<Object> again(Executor on, Runnable work, long delay, long every) {
    return new Timed<>(Executors.callable(work), on, delay, every).waiting();
  }

  private Timed<T> waiting() {
    Clock.at(due, () -> on.execute(this));
    return this;
  }

  @Override
  public void run() {
    if (every <= 0) {
      super.run();
    } else if (runAndReset()) {
      due = Clock.now() + every;
      waiting();
    }
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(due - Clock.now(), TimeUnit.MILLISECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    return Long.compare(getDelay(TimeUnit.MILLISECONDS), other.getDelay(TimeUnit.MILLISECONDS));
  }
}
