package appassay.phone;

import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageManager;
import appassay.host.AppLoader;
import appassay.host.Rules;
import appassay.host.Wire;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What calls of the app come to, and the calls that are answered here instead. */
public final class Hooks {
  private static final int LONGEST = 300;

  /** An app that calls one method without end is told of so often, and no more. */
  private static final int OFTEN = 500;

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

  /** Where a call connects to; empty where it does not. */
  private static String target(Rules.Rule rule, Object[] args, List<String> words) {
    String first = words.isEmpty() ? "" : words.get(0);
    if (args[0] instanceof java.net.URL url) {
      return url.getProtocol().startsWith("http") || url.getProtocol().equals("ftp") ? shortened(url.toString()) : "";
    }
    return switch (rule.name()) {
      case "loadUrl", "postUrl" -> first.startsWith("http") ? first : "";
      case "<init>", "connect" -> words.size() > 1 && args[1] instanceof String ? first + ":" + words.get(1) : first;
      case "getByName", "getAllByName" -> first;
      case "send" -> args[1] instanceof java.net.DatagramPacket packet ? String.valueOf(packet.getSocketAddress()) : "";
      default -> "";
    };
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
    String where = rule.what().equals("network") ? target(rule, args, words) : "";
    if (!where.isEmpty()) {
      int colon = where.indexOf("://");
      tell("connect", colon > 0 ? where.substring(0, colon) : "tcp", rule.api(), List.of(where));
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
}
