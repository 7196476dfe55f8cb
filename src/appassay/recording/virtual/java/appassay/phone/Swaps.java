package appassay.phone;

import android.os.SystemClock;
import appassay.host.Rules;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls that are answered here instead of by the platform: what ends the process, native code, time. */
public final class Swaps {
  private static final int THREADS = 100;

  private Swaps() {}

  /** A phone has a wireless interface; the sandbox has none. */
  public static Enumeration<NetworkInterface> getNetworkInterfaces() throws SocketException {
    List<NetworkInterface> found = new ArrayList<>(Collections.list(NetworkInterface.getNetworkInterfaces()));
    found.add(wireless());
    return Collections.enumeration(found);
  }

  public static NetworkInterface getByName(String name) throws SocketException {
    return "wlan0".equals(name) ? wireless() : NetworkInterface.getByName(name);
  }

  private static NetworkInterface wireless() throws SocketException {
    try {
      Constructor<NetworkInterface> made =
          NetworkInterface.class.getDeclaredConstructor(String.class, int.class, InetAddress[].class);
      made.setAccessible(true);
      return made.newInstance("wlan0", 42, new InetAddress[0]);
    } catch (ReflectiveOperationException changed) {
      throw new SocketException(changed.toString());
    }
  }

  public static Object invoke(Method method, Object on, Object[] args) throws IllegalAccessException, InvocationTargetException {
    Object[] all = new Object[args == null ? 1 : args.length + 1];
    all[0] = on;
    if (args != null) {
      System.arraycopy(args, 0, all, 1, args.length);
    }
    for (Rules.Rule rule : Rules.named(method.getName())) {
      boolean fits = rule.kind().equals("call") && rule.owner().replace('/', '.').equals(method.getDeclaringClass().getName());
      if (fits) {
        try {
          Hooks.before(rule.id(), all);
        } catch (Exception refused) {
          throw new InvocationTargetException(refused);
        }
        break;
      }
    }
    if (method.getDeclaringClass() == System.class && method.getName().equals("exit")) {
      exit(0);
    }
    return method.invoke(on, args);
  }

  public static Object get(Field field, Object of) throws IllegalAccessException {
    for (Rules.Rule rule : Rules.named(field.getName())) {
      if (rule.kind().equals("field") && rule.owner().replace('/', '.').equals(field.getDeclaringClass().getName())) {
        Hooks.field(rule.id());
        break;
      }
    }
    return field.get(of);
  }

  public static void start(Thread thread) {
    if (Thread.activeCount() > THREADS) {
      throw new OutOfMemoryError("unable to create a native thread");
    }
    thread.start();
  }

  public static long currentTimeMillis() {
    return Clock.began + SystemClock.uptimeMillis();
  }

  public static long nanoTime() {
    return SystemClock.uptimeMillis() * 1_000_000;
  }

  public static void sleep(long millis) throws InterruptedException {
    Clock.sleep(millis);
  }

  public static void sleep(long millis, int nanos) throws InterruptedException {
    Clock.sleep(millis);
  }

  public static void exit(int code) {
    Hooks.tell("exit", "", "java.lang.System.exit", List.of());
    Phone.gone = true;
    throw new Entry.Gone("exit");
  }

  public static void exit(Runtime runtime, int code) {
    exit(code);
  }

  public static void halt(Runtime runtime, int code) {
    exit(code);
  }

  public static void killProcess(int id) {
    if (id == android.os.Process.myPid()) {
      exit(0);
    }
  }

  public static void loadLibrary(String name) {
    nativeLoad("java.lang.System.loadLibrary", name);
  }

  public static void load(String name) {
    nativeLoad("java.lang.System.load", name);
  }

  public static void loadLibrary(Runtime runtime, String name) {
    nativeLoad("java.lang.Runtime.loadLibrary", name);
  }

  public static void load(Runtime runtime, String name) {
    nativeLoad("java.lang.Runtime.load", name);
  }

  private static void nativeLoad(String api, String name) {
    Hooks.tell("native.load", "", api, List.of(Hooks.shortened(name)));
    throw new UnsatisfiedLinkError(name + ": native code does not run here");
  }

  public static void parkNanos(Object blocker, long nanos) {
    Clock.park(blocker, nanos);
  }

  public static void parkNanos(long nanos) {
    Clock.park(null, nanos);
  }

  public static void waitFor(Object on, long millis) throws InterruptedException {
    // A wait may end for no reason; whoever waits looks again.
    on.wait(millis == 0 ? 0 : Math.min(millis, 20));
  }

  public static void unitSleep(TimeUnit unit, long span) throws InterruptedException {
    Clock.sleep(unit.toMillis(span));
  }

  public static boolean awaitLatch(CountDownLatch latch, long span, TimeUnit unit) throws InterruptedException {
    return Clock.within(unit.toMillis(span), millis -> latch.await(millis, TimeUnit.MILLISECONDS));
  }

  public static Object getFuture(Future<?> future, long span, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    Clock.within(unit.toMillis(span), millis -> {
      try {
        future.get(millis, TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException notYet) {
        return false;
      } catch (ExecutionException | CancellationException done) {
        return true;
      }
    });
    return future.get(0, TimeUnit.MILLISECONDS);
  }

  public static Object pollQueue(BlockingQueue<?> queue, long span, TimeUnit unit) throws InterruptedException {
    Object[] found = new Object[1];
    Clock.within(unit.toMillis(span), millis -> (found[0] = queue.poll(millis, TimeUnit.MILLISECONDS)) != null);
    return found[0];
  }

  public static ScheduledFuture<?> schedule(ScheduledExecutorService on, Runnable work, long delay, TimeUnit unit) {
    return Timed.once(on, Executors.callable(work), unit.toMillis(delay));
  }

  public static ScheduledFuture<?> schedule(ScheduledExecutorService on, Callable<?> work, long delay, TimeUnit unit) {
    return Timed.once(on, work, unit.toMillis(delay));
  }

  public static ScheduledFuture<?> scheduleAtFixedRate(ScheduledExecutorService on, Runnable work, long delay, long every, TimeUnit unit) {
    return Timed.again(on, work, unit.toMillis(delay), unit.toMillis(every));
  }

  public static ScheduledFuture<?> scheduleWithFixedDelay(ScheduledExecutorService on, Runnable work, long delay, long every, TimeUnit unit) {
    return Timed.again(on, work, unit.toMillis(delay), unit.toMillis(every));
  }

  public static void timer(Timer on, TimerTask task, long delay) {
    Timed.again(Timed.TIMER, task, delay, 0);
  }

  public static void timer(Timer on, TimerTask task, long delay, long every) {
    Timed.again(Timed.TIMER, task, delay, every);
  }
}
