package appassay.phone;

import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.SystemClock;
import appassay.host.AppLoader;
import appassay.host.Rules;
import appassay.host.Wire;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** What calls of the app come to, and the calls that are answered here instead. */
public final class Hooks {
  private static final int LONGEST = 300;

  /** An app that calls one method without end is told of so often, and no more. */
  private static final int OFTEN = 500;

  private static final int THREADS = 100;
  private static final Map<Integer, AtomicInteger> TIMES = new ConcurrentHashMap<>();
  private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

  private Hooks() {}

  /** A call is about to happen: tells it, and refuses what the system would. */
  public static void before(int id, Object[] args) throws Exception {
    if (INSIDE.get() || tooOften(id)) {
      return;
    }
    INSIDE.set(true);
    Rules.Rule refused = null;
    try {
      for (Rules.Rule rule : Rules.alike(id)) {
        if (applies(rule, args)) {
          List<String> denied = denied(rule);
          happened(rule, args, denied);
          follow(rule, args);
          refused = denied.isEmpty() ? refused : rule;
        }
      }
    } finally {
      INSIDE.set(false);
    }
    if (refused != null) {
      refuse(refused);
    }
  }

  private static boolean tooOften(int id) {
    int times = TIMES.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
    if (times == OFTEN) {
      Wire.tell("often", Map.of("api", Rules.ALL.get(id).api()));
    }
    return times >= OFTEN;
  }

  private static boolean applies(Rules.Rule rule, Object[] args) {
    for (Rules.When when : rule.when()) {
      // Arguments are counted from 1, those of a static call too.
      Object value = when.arg() < args.length ? args[when.arg()] : null;
      if (!matches(String.valueOf(value), when.is())) {
        return false;
      }
    }
    return true;
  }

  private static void happened(Rules.Rule rule, Object[] args, List<String> denied) {
    List<String> words = words(args);
    if (rule.event().equals("sink")) {
      give(rule, args, words);
      return;
    }
    if (rule.event().equals("permission.request")) {
      words = permissions(args);
    }
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("event", rule.event());
    more.put("kind", rule.event().startsWith("start.") ? Intents.whose(args) : rule.what());
    more.put("api", rule.api());
    more.put("args", words);
    more.put("denied", denied);
    more.put("stack", Stacks.now());
    tell(more);
  }

  private static List<String> permissions(Object[] args) {
    for (Object one : args) {
      if (one instanceof String[] names) {
        return List.of(names);
      }
    }
    return List.of();
  }

  /** Data is given away: told where it is that of the phone's owner, and where a connection is begun. */
  private static void give(Rules.Rule rule, Object[] args, List<String> words) {
    String all = String.join(" ", words) + " " + word(args[0]);
    List<String> kinds = Persona.in(all);
    if (rule.what().equals("network") && !rule.name().endsWith("RequestProperty")) {
      String where = args[0] instanceof java.net.URL url ? shortened(url.toString()) : "";
      List<String> to = where.isEmpty() ? words : List.of(where);
      int colon = to.isEmpty() ? -1 : to.get(0).indexOf("://");
      tell("connect", colon > 0 ? to.get(0).substring(0, colon) : "tcp", rule.api(), to);
    }
    if (!kinds.isEmpty()) {
      Map<String, Object> more = new LinkedHashMap<>();
      more.put("event", "sink");
      more.put("kind", rule.what());
      more.put("kinds", kinds);
      more.put("clear", kinds);
      more.put("api", rule.api());
      more.put("args", words);
      more.put("stack", Stacks.now());
      tell(more);
    }
  }

  /** What the system would do for the app upon the call. */
  private static void follow(Rules.Rule rule, Object[] args) {
    for (Object one : args) {
      if (one instanceof Intent intent && Phone.app != null) {
        switch (rule.event()) {
          case "start.service" -> Life.serve(intent);
          case "start.bind" -> Life.bind(intent);
          case "start.broadcast" -> Life.broadcast(intent);
          default -> { }
        }
        return;
      }
    }
  }

  /** A static field is about to be read. */
  public static void field(int id) {
    if (tooOften(id)) {
      return;
    }
    Rules.Rule rule = Rules.ALL.get(id);
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("event", rule.event());
    more.put("kind", rule.what());
    more.put("api", rule.api());
    more.put("stack", Stacks.now());
    tell(more);
  }

  private static boolean matches(String value, List<String> is) {
    for (String one : is) {
      boolean begins = one.endsWith("*") && value.startsWith(one.substring(0, one.length() - 1));
      if (begins || one.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> denied(Rules.Rule rule) {
    Context app = Phone.app;
    if (app == null || rule.permissions().isEmpty()) {
      return List.of();
    }
    for (String name : rule.permissions()) {
      if (app.checkSelfPermission(name) == PackageManager.PERMISSION_GRANTED) {
        return List.of();
      }
    }
    return rule.permissions();
  }

  private static void refuse(Rules.Rule rule) throws Exception {
    String said = "requires " + String.join(" or ", rule.permissions());
    if (rule.throwing().isEmpty()) {
      throw new SecurityException(said);
    }
    if (!rule.throwing().equals("none")) {
      throw (Exception) Class.forName(rule.throwing()).getConstructor(String.class).newInstance(said);
    }
  }

  /** The arguments, without the receiver. */
  static List<String> words(Object[] args) {
    List<String> found = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      Object value = args[i];
      if (value instanceof Intent intent) {
        found.addAll(Intents.words(intent));
      } else if (value instanceof Object[] list && value.getClass().getComponentType() == String.class) {
        for (Object one : list) {
          found.add(word(one));
        }
      } else {
        found.add(word(value));
      }
    }
    return found;
  }

  /** Values that say something by themselves; of others the class, as their `toString` is the app's code. */
  static String word(Object value) {
    if (value == null) {
      return "null";
    }
    ClassLoader loader = value.getClass().getClassLoader();
    if (value.getClass().isArray()) {
      return value.getClass().getComponentType().getName() + "[" + Array.getLength(value) + "]";
    }
    boolean plain = value instanceof CharSequence || value instanceof Number || value instanceof Boolean
        || value instanceof Character || value instanceof android.net.Uri || value instanceof java.net.URL
        || value instanceof java.net.URI || value instanceof java.io.File || value instanceof java.net.SocketAddress
        || value instanceof java.net.InetAddress || value instanceof android.content.ComponentName;
    return plain && loader != AppLoader.own ? shortened(value.toString()) : value.getClass().getName();
  }

  static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /** Tells an event, with when and where. */
  static void tell(Map<String, Object> more) {
    synchronized (Wire.class) {
      more.put("t", Clock.now());
      more.put("thread", Thread.currentThread().getName());
      more.put("entry", Clock.isMain() ? Entry.name : "");
      Wire.tell("event", more);
    }
  }

  static void tell(String event, String kind, String api, List<String> args) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("event", event);
    more.put("kind", kind);
    more.put("api", api);
    more.put("args", args);
    more.put("stack", Stacks.now());
    tell(more);
  }

  // What follows is called instead of the platform's methods of these names.

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
          before(rule.id(), all);
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
        field(rule.id());
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
    tell("exit", "", "java.lang.System.exit", List.of());
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
    tell("native.load", "", api, List.of(shortened(name)));
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
