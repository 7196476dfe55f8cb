package appassay.phone;

import appassay.host.AppLoader;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls of the app that are under way, the outermost first. */
final class Stacks {
  private static final int DEEPEST = 60;
  private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private Stacks() {}

  static List<Map<String, Object>> now() {
    List<Map<String, Object>> found =
        WALKER.walk(
            frames ->
                frames
                    .filter(f -> f.getDeclaringClass().getClassLoader() == AppLoader.own)
                    .filter(f -> !f.getMethodName().startsWith("assay$"))
                    .limit(DEEPEST)
                    .map(f -> frame(f.getClassName(), named(f.getMethodName(), f.getMethodType()), f.getFileName(), f.getLineNumber()))
                    .collect(Collectors.toCollection(ArrayList::new)));
    Collections.reverse(found);
    return found;
  }

  /** Of an exception, which knows no types of parameters. */
  static List<Map<String, Object>> of(StackTraceElement[] elements) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (StackTraceElement one : elements) {
      if ("virtual".equals(one.getClassLoaderName()) && !one.getMethodName().startsWith("assay$") && found.size() < DEEPEST) {
        found.add(frame(one.getClassName(), one.getMethodName(), one.getFileName(), one.getLineNumber()));
      }
    }
    Collections.reverse(found);
    return found;
  }

  private static String named(String name, MethodType type) {
    return Arrays.stream(type.parameterArray())
        .map(Class::getTypeName)
        .collect(Collectors.joining(",", name + "(", ")"));
  }

  private static Map<String, Object> frame(String cls, String method, String file, int line) {
    Map<String, Object> frame = new LinkedHashMap<>();
    frame.put("class", cls);
    frame.put("method", method);
    frame.put("file", file == null ? "" : file);
    frame.put("line", Math.max(line, 0));
    return frame;
  }
}
