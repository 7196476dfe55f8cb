package suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lambdas, method references, streams, optionals. */
public final class Functions {
    private Functions() {}

    public static int lambda(int a) {
        IntUnaryOperator twice = x -> x * 2;
        return twice.applyAsInt(a);
    }

    public static int captured(int a, long b, String c) {
        Supplier<Long> sum = () -> a + b + c.length();
        return sum.get().intValue();
    }

    public static String staticReference(int a) {
        Function<Integer, String> shown = Integer::toHexString;
        return shown.apply(a);
    }

    public static int boundReference(String a) {
        Supplier<Integer> length = a::length;
        Function<String, Boolean> starts = a::startsWith;
        return length.get() + (starts.apply("a") ? 100 : 0);
    }

    public static String unboundReference(String a) {
        Function<String, String> trim = String::trim;
        BiFunction<String, String, Integer> compare = String::compareTo;
        return trim.apply(" " + a + " ") + compare.apply(a, "m");
    }

    public static String constructorReference(String a) {
        Function<String, StringBuilder> make = StringBuilder::new;
        Supplier<List<String>> list = ArrayList::new;
        Function<Integer, Box> box = Box::new;
        IntFunction<int[]> array = int[]::new;
        List<String> made = list.get();
        made.add(make.apply(a).append('!').toString());
        return made + "" + box.apply(7).value + array.apply(3).length;
    }

    private static final class Box {
        final int value;

        Box(int value) {
            this.value = value;
        }

        int plus(int other) {
            return value + other;
        }

        private int hidden(int other) {
            return value - other;
        }

        IntUnaryOperator both() {
            return x -> hidden(x) * plus(x);
        }
    }

    public static int instanceLambda(int a) {
        return new Box(a).both().applyAsInt(3);
    }

    public static int boundToThis(int a, int b) {
        IntUnaryOperator plus = new Box(a)::plus;
        return plus.applyAsInt(b);
    }

    public static int nullReceiver() {
        String nothing = null;
        Supplier<Integer> length = nothing::length;
        return length.get();
    }

    public static int composed(int a) {
        Function<Integer, Integer> plus = x -> x + 3;
        Function<Integer, Integer> times = x -> x * 2;
        return plus.andThen(times).apply(a) * 31 + plus.compose(times).apply(a) + Function.<Integer>identity().apply(a);
    }

    public static String predicates(int a) {
        Predicate<Integer> even = x -> x % 2 == 0;
        Predicate<Integer> large = x -> x > 10;
        return even.and(large).test(a) + "" + even.or(large).test(a) + even.negate().test(a) + Predicate.isEqual(4).test(a);
    }

    public static String consumers(String a) {
        StringBuilder out = new StringBuilder();
        Consumer<String> one = out::append;
        Consumer<String> two = x -> out.append(x.length());
        one.andThen(two).accept(a);
        return out.toString();
    }

    public static int curried(int a, int b) {
        Function<Integer, Function<Integer, Integer>> add = x -> y -> x - y;
        return add.apply(a).apply(b);
    }

    public static int recursive(int n) {
        IntUnaryOperator[] self = new IntUnaryOperator[1];
        self[0] = x -> x <= 1 ? 1 : x * self[0].applyAsInt(x - 1);
        return self[0].applyAsInt(n & 15);
    }

    private interface Three<A, B, C, R> {
        R apply(A a, B b, C c);

        default Three<A, B, C, String> shown() {
            return (a, b, c) -> "<" + apply(a, b, c) + ">";
        }
    }

    public static String ownInterface(int a, String b) {
        Three<Integer, String, Character, String> join = (x, y, z) -> x + y + z;
        return join.shown().apply(a, b, 'c');
    }

    public static int primitives(int a, int b) {
        BinaryOperator<Integer> sum = Integer::sum;
        ToIntFunction<String> length = String::length;
        UnaryOperator<String> upper = String::toUpperCase;
        return sum.apply(a, b) + length.applyAsInt(upper.apply("abc"));
    }

    public static int throwing(int a) {
        Supplier<Integer> divides = () -> 10 / a;
        try {
            return divides.get();
        } catch (ArithmeticException problem) {
            return -1;
        }
    }

    public static int runs(int n) {
        int[] count = {0};
        Runnable counts = () -> count[0]++;
        for (int i = 0; i < (n & 7); i++) counts.run();
        return count[0];
    }

    public static String mapped(int a) {
        return Stream.of(3, a, 1).map(x -> x * 2).filter(x -> x > 2).map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    public static String listStream() {
        List<String> words = Arrays.asList("pear", "fig", "apple", "fig");
        return words.stream().distinct().sorted().collect(Collectors.toList()) + ""
                + words.stream().sorted(Comparator.comparing(String::length).reversed()).limit(2).collect(Collectors.toList());
    }

    public static int reduced(int a, int b) {
        return Stream.of(a, b, 3).reduce(0, Integer::sum) + Stream.of(a, b).reduce(Integer::max).get();
    }

    public static long counted(int a) {
        return Stream.of(1, 2, 3, a).filter(x -> x > 1).count();
    }

    public static String matches(int a) {
        return Stream.of(1, a).anyMatch(x -> x > 5) + "" + Stream.of(1, a).allMatch(x -> x > 0) + Stream.of(a).noneMatch(x -> x == 3);
    }

    public static int intRange(int n) {
        return IntStream.range(0, n & 31).filter(i -> i % 3 == 0).map(i -> i * i).sum() + IntStream.rangeClosed(1, 5).max().getAsInt();
    }

    public static String boxedRange(int n) {
        return IntStream.range(0, n & 7).boxed().collect(Collectors.toList()) + "" + IntStream.of(3, 1, 2).sorted().mapToObj(i -> "i" + i).collect(Collectors.toList());
    }

    public static double average(int a) {
        return IntStream.of(a, 2, 4).average().orElse(-1) + IntStream.empty().average().orElse(0.5);
    }

    public static String grouped() {
        Map<Integer, List<String>> groups = Stream.of("a", "bb", "cc", "ddd", "e").collect(Collectors.groupingBy(String::length));
        Map<Integer, Long> counts = Stream.of("a", "bb", "cc").collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting()));
        return groups + "" + counts + Stream.of(1, 2, 3).collect(Collectors.partitioningBy(x -> x > 1));
    }

    public static String toMap(int a) {
        Map<String, Integer> map = Stream.of("x", "yy", "zzz").collect(Collectors.toMap(x -> x, x -> x.length() + a));
        Map<Integer, String> merged = Stream.of("p", "q", "rr").collect(Collectors.toMap(String::length, x -> x, (x, y) -> x + y, LinkedHashMap::new));
        return map + "" + merged;
    }

    public static String toMapTwice() {
        return Stream.of("a", "a").collect(Collectors.toMap(x -> x, x -> 1)).toString();
    }

    public static String flat(int a) {
        return Stream.of(Arrays.asList(1, a), Arrays.asList(3)).flatMap(List::stream).map(x -> x + 1).collect(Collectors.toList()).toString();
    }

    public static String endless(int n) {
        return Stream.iterate(1, x -> x * 3).limit(n & 7).collect(Collectors.toList()).toString();
    }

    public static String arrayStream(int a) {
        return Arrays.stream(new int[] {a, 1, 2}).map(x -> x + 1).boxed().collect(Collectors.toSet()).size() + ""
                + Arrays.stream(new String[] {"q", "p"}).sorted().collect(Collectors.joining()) + Stream.of("s", "t").toArray(String[]::new).length;
    }

    public static String optional(int a) {
        Optional<Integer> some = Optional.of(a).filter(x -> x > 0);
        Optional<String> none = Optional.ofNullable((String) null);
        return some.map(x -> "got " + x).orElse("nothing") + none.isPresent() + none.orElseGet(() -> "made") + some.flatMap(x -> Optional.of(x + 1)).orElse(-1);
    }

    public static String optionalEmpty() {
        return Optional.<String>empty().get();
    }

    public static String optionalThrows() {
        return Optional.<String>empty().orElseThrow(IllegalStateException::new);
    }

    public static String optionalShown(String a) {
        StringBuilder out = new StringBuilder();
        Optional.of(a).ifPresent(out::append);
        return out + "" + Optional.of(a) + Optional.empty() + Optional.of(a).equals(Optional.of(a));
    }

    public static String comparators() {
        List<String> words = new ArrayList<>(Arrays.asList("b", null, "a"));
        words.sort(Comparator.nullsFirst(Comparator.reverseOrder()));
        Map<String, Integer> map = new HashMap<>();
        map.put("x", 2);
        map.put("y", 1);
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(map.entrySet());
        entries.sort(Map.Entry.comparingByValue());
        return words + "" + entries;
    }

    public static String sideEffects(int n) {
        List<Integer> seen = new ArrayList<>();
        int sum = IntStream.range(0, n & 7).peek(seen::add).map(i -> i * 2).sum();
        seen.forEach(x -> seen.set(x, x + 1));
        return seen + "" + sum;
    }

    public static String registry(String a) {
        Map<String, Function<String, String>> commands = new HashMap<>();
        commands.put("up", String::toUpperCase);
        commands.put("twice", x -> x + x);
        commands.put("none", Function.identity());
        StringBuilder out = new StringBuilder();
        for (String name : new String[] {"up", "twice", "none"}) out.append(commands.get(name).apply(a)).append(';');
        return out.toString();
    }
}
