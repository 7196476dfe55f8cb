package appassay.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;

/** The class loader of the app: its own classes, then the platform's, and nothing of ours. */
public final class AppLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  /** What the platform's stand-in brings along and no phone has. */
  private static final String[] HIDDEN = {
    "appassay.", "org.robolectric.", "com.google.common.", "com.google.errorprone.", "com.google.auto.",
    "com.google.j2objc.", "org.objectweb.asm.", "org.bouncycastle.", "com.ibm.icu.", "org.yaml.snakeyaml.",
    "com.almworks.", "org.junit.", "junit.", "org.hamcrest.", "androidx.test.", "org.checkerframework.", "javax.inject.", "com.google.testing.",
  };

  /** The one of this run. */
  public static AppLoader own;

  private final Map<String, String> supers = new HashMap<>();
  private final Map<String, Integer> flags = new HashMap<>();
  private final Map<String, Boolean> kinds = new ConcurrentHashMap<>();
  private final Map<String, Class<?>> above = new ConcurrentHashMap<>();
  private final Map<String, String> lost = new ConcurrentHashMap<>();
  private final JarFile platform;

  AppLoader(ClassLoader parent, Path platform) throws IOException {
    super("virtual", parent);
    this.platform = new JarFile(platform.toFile());
    String listed = new String(Wire.ask("list"), StandardCharsets.UTF_8);
    for (String line : listed.split("\n")) {
      String[] words = line.split(" ");
      if (words.length > 2) {
        supers.put(words[0], words[1]);
        flags.put(words[0], Integer.parseInt(words[2]));
      }
    }
    own = this;
  }

  /** Whether the app has a class of this name that no phone has itself. */
  boolean owns(String name) {
    String inner = name.replace('.', '/');
    return supers.containsKey(inner) && !inner.startsWith("java/") && platform.getEntry(inner + ".class") == null;
  }

  /** Whether the stand-in for the platform keeps a class of this name for itself. */
  static boolean hidden(String name) {
    for (String prefix : HIDDEN) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!owns(name)) {
      if (hidden(name) && !name.equals("appassay.phone.Hooks") && !name.equals("appassay.phone.Swaps")) {
        throw new ClassNotFoundException(name);
      }
      Class<?> known = above.get(name);
      if (known == null) {
        known = getParent().loadClass(name);
        above.put(name, known);
      }
      return known;
    }
    Class<?> loaded = findLoadedClass(name);
    return loaded != null ? loaded : define(name);
  }

  /** What it rests on is loaded before its lock is taken, so that two threads never wait for each other. */
  private Class<?> define(String name) throws ClassNotFoundException {
    String why = lost.get(name);
    byte[] data = why == null ? Wire.ask(name.replace('.', '/')) : null;
    if (data == null) {
      lose(name, why == null ? "not converted" : why);
      throw new ClassNotFoundException(name);
    }
    ClassReader read = new ClassReader(data);
    if (read.getSuperName() != null) {
      loadClass(read.getSuperName().replace('/', '.'));
    }
    for (String one : read.getInterfaces()) {
      loadClass(one.replace('/', '.'));
    }
    byte[] hooked = new Rewriter(this).rewrite(data);
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      try {
        return defineClass(name, hooked, 0, hooked.length);
      } catch (LinkageError wrong) {
        lose(name, wrong.toString());
        throw wrong;
      }
    }
  }

  /** Tells once that a class is lost to the run. */
  public void lose(String name, String why) {
    if (lost.putIfAbsent(name, why) == null) {
      Wire.tell("lost", Map.of("class", name, "why", why.length() > 300 ? why.substring(0, 300) : why));
    }
  }

  /** Whether objects of one class are of another's kind, both by their inner names. */
  boolean isKind(String name, String kind) {
    if (name.equals(kind)) {
      return true;
    }
    if (name.startsWith("[")) {
      return false;
    }
    return kinds.computeIfAbsent(name + ">" + kind, key -> findKind(name, kind));
  }

  /** Whether a class, by its inner name, is an interface. */
  boolean isInterface(String name) {
    Integer known = owns(name.replace('/', '.')) ? flags.get(name) : null;
    if (known != null) {
      return (known & 0x200) != 0;
    }
    Class<?> found = platformClass(name);
    return found != null && found.isInterface();
  }

  /** The inner name of the class above, or null. */
  String superOf(String name) {
    if (owns(name.replace('/', '.'))) {
      return supers.get(name);
    }
    Class<?> found = platformClass(name);
    Class<?> next = found == null ? null : found.getSuperclass();
    return next == null ? null : next.getName().replace('.', '/');
  }

  private Class<?> platformClass(String name) {
    if (name.startsWith("[")) {
      return null;
    }
    try {
      return Class.forName(name.replace('/', '.'), false, getParent());
    } catch (ClassNotFoundException | LinkageError unknown) {
      return null;
    }
  }

  private boolean findKind(String name, String kind) {
    String at = name;
    for (int steps = 0; steps < 100 && supers.containsKey(at) && owns(at.replace('/', '.')); steps++) {
      at = supers.get(at);
      if (at.equals(kind)) {
        return true;
      }
    }
    if (supers.containsKey(kind) && owns(kind.replace('/', '.'))) {
      return false;
    }
    Class<?> wanted = platformClass(kind);
    Class<?> found = platformClass(at);
    return wanted != null && found != null && wanted.isAssignableFrom(found);
  }
}
