package appassay.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is hooked, from the tables of the recorder: one rule a line, fields apart by tabs. */
public final class Rules {
  /** A condition on an argument: one of these texts; `*` at the end stands for anything. */
  public record When(int arg, List<String> is) {}

  /**
   * A rule. `kind` is `call` (told before it happens), `swap` (a method of `Hooks` is called
   * instead) or `field`.
   */
  public record Rule(
      int id, String kind, String owner, String name, String desc, String event, String what,
      List<String> permissions, String throwing, List<When> when, String api) {}

  public static final List<Rule> ALL = new ArrayList<>();
  private static final Map<String, List<Rule>> BY_NAME = new HashMap<>();

  private Rules() {}

  static void read(Path file) throws IOException {
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] f = line.split("\t", -1);
      Rule rule =
          new Rule(
              ALL.size(), f[0], f[1].replace('.', '/'), f[2], f[3], f[4], f[5], words(f[6], ","),
              f[7], whens(f[8]), f[1] + "." + f[2]);
      ALL.add(rule);
      BY_NAME.computeIfAbsent(rule.name, name -> new ArrayList<>()).add(rule);
    }
  }

  private static List<String> words(String text, String between) {
    return text.isEmpty() ? List.of() : List.of(text.split(java.util.regex.Pattern.quote(between)));
  }

  private static List<When> whens(String text) {
    List<When> found = new ArrayList<>();
    for (String one : words(text, "\u0001")) {
      String[] parts = one.split("\u0002", -1);
      found.add(new When(Integer.parseInt(parts[0]), Arrays.asList(parts).subList(1, parts.length)));
    }
    return found;
  }

  /** The rules that speak of the same method: which of them counts is told by the arguments. */
  public static List<Rule> alike(int id) {
    Rule first = ALL.get(id);
    List<Rule> found = new ArrayList<>();
    for (Rule rule : named(first.name)) {
      if (rule.kind.equals(first.kind) && rule.owner.equals(first.owner) && rule.desc.equals(first.desc)) {
        found.add(rule);
      }
    }
    return found;
  }

  /** The rules for members of a name. */
  public static List<Rule> named(String name) {
    return BY_NAME.getOrDefault(name, List.of());
  }
}
