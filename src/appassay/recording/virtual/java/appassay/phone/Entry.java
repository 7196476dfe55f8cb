package appassay.phone;

import appassay.host.Wire;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something the system or the user asks the app to do; what it throws ends it, and nothing else. */
public final class Entry {
  /** What is under way on the main thread. */
  static volatile String name = "";

  /** Of the last exception: whether code of the app was under way, and what it says. */
  static boolean ofApp;

  static String why = "";

  /** Since when, in real milliseconds; 0 where nothing is. */
  static volatile long since;

  private Entry() {}

  /** Code that may throw anything. */
  public interface Body {
    void run() throws Throwable;
  }

  /** Runs it, and says whether it came to its end. */
  public static boolean run(String what, Body body) {
    String before = name;
    long began = since;
    name = what.isEmpty() ? before : what;
    since = System.currentTimeMillis();
    try {
      body.run();
      return true;
    } catch (Throwable thrown) {
      failed(thrown);
      return false;
    } finally {
      name = before;
      since = began == 0 ? 0 : System.currentTimeMillis();
    }
  }

  /** Tells an exception nobody caught. */
  static void failed(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && wraps(cause)) {
      cause = cause.getCause();
    }
    if (cause instanceof Gone) {
      return;
    }
    if (System.getProperty("appassay.debug") != null) {
      cause.printStackTrace();
    }
    Map<String, Object> more = new LinkedHashMap<>();
    String said = String.valueOf(cause.getMessage());
    boolean late = cause instanceof ThreadDeath;
    more.put("args", List.of(late ? "it took too long" : cause.getClass().getName(), Hooks.shortened(late ? "" : said)));
    List<Map<String, Object>> stack = Stacks.of(cause.getStackTrace());
    ofApp = !stack.isEmpty();
    why = cause.toString();
    more.put("stack", stack);
    more.put("event", "uncaught");
    Hooks.tell(more);
  }

  private static boolean wraps(Throwable thrown) {
    return thrown instanceof InvocationTargetException
        || thrown.getClass() == RuntimeException.class && String.valueOf(thrown.getMessage()).contains(thrown.getCause().getClass().getName());
  }

  /** The app ended its process. */
  static final class Gone extends Error {
    Gone(String how) {
      super(how, null, false, false);
    }
  }
}
