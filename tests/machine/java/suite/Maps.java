package suite;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Maps and sets, and the order they give. */
public final class Maps {
    private Maps() {}

    private static Map<String, Integer> words(Map<String, Integer> map, int n) {
        String[] words = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "more"};
        for (int i = 0; i < n; i++) map.put(words[i % 14] + (i >= 14 ? i : ""), i);
        return map;
    }

    public static String put(int a, String b) {
        Map<Object, Object> map = new HashMap<>();
        Object first = map.put(b, a);
        Object second = map.put(b, a + 1);
        return first + " " + second + map + map.size();
    }

    public static String get(String key) {
        Map<String, Integer> map = words(new HashMap<>(), 5);
        return map.get(key) + " " + map.getOrDefault(key, -1) + map.containsKey("two") + map.containsValue(4) + map.get("five");
    }

    public static String hashOrder(int n) {
        return words(new HashMap<>(), n & 63).toString();
    }

    public static String hashOrderOfNumbers(int a, int b, int c) {
        Map<Integer, String> map = new HashMap<>();
        for (int one : new int[] {a, b, c, 17, 33, 1, -1, 65536}) map.put(one, "v" + one);
        return map.keySet() + "" + map.values();
    }

    public static String hashOrderOfLongs(long a, long b) {
        Set<Long> set = new HashSet<>(Arrays.asList(a, b, 1L << 32, 5L, -5L));
        return set.toString();
    }

    public static String hashOrderOfChars(String a) {
        Map<Character, Integer> counts = new HashMap<>();
        for (char letter : a.toCharArray()) counts.merge(letter, 1, Integer::sum);
        return counts.toString();
    }

    public static String hashOrderWithRoom(int n) {
        return words(new HashMap<>(n & 127), 9).keySet().toString() + words(new HashMap<>(3, 0.75f), 5);
    }

    public static String hashOrderOfCopy(int n) {
        Map<String, Integer> source = words(new LinkedHashMap<>(), n & 31);
        Map<String, Integer> copy = new HashMap<>(source);
        Map<String, Integer> filled = new HashMap<>();
        filled.putAll(source);
        return copy + "" + filled + new HashSet<>(source.keySet());
    }

    public static String hashOrderOfCollisions() {
        Map<String, Integer> map = new HashMap<>();
        String[] same = {"Aa", "BB"};
        for (String a : same) for (String b : same) for (String c : same) map.put(a + b + c, map.size());
        return map.toString();
    }

    public static String hashOrderAfterRemoval(int n) {
        Map<String, Integer> map = words(new HashMap<>(), 20);
        for (int i = 0; i < (n & 15); i++) map.remove("two");
        map.remove("zero");
        map.put("zero", 9);
        return map.toString();
    }

    public static String hashOrderOfPoints(int a) {
        Set<Lists.Point> set = new HashSet<>();
        for (int i = 0; i < 5; i++) set.add(new Lists.Point(i * a, i % 3));
        set.add(new Lists.Point(0, 0));
        return set.toString();
    }

    public static String nullKey() {
        Map<String, String> map = new HashMap<>();
        map.put("a", null);
        map.put(null, "n");
        return map + map.get(null) + map.containsKey("a") + map.get("a") + map.getOrDefault("a", "d");
    }

    public static String linkedOrder(int n) {
        Map<String, Integer> map = words(new LinkedHashMap<>(), n & 15);
        map.put("one", 100);
        map.remove("two");
        map.put("two", 200);
        return map.toString();
    }

    public static String accessOrder() {
        Map<String, Integer> map = new LinkedHashMap<>(16, 0.75f, true);
        map.put("a", 1);
        map.put("b", 2);
        map.put("c", 3);
        map.get("a");
        map.put("b", 4);
        return map.keySet().toString();
    }

    public static String cache() {
        Cache cache = new Cache();
        for (int i = 0; i < 5; i++) cache.put("k" + i, i);
        return cache.toString();
    }

    private static final class Cache extends LinkedHashMap<String, Integer> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > 3;
        }
    }

    public static String treeOrder(int n) {
        return words(new TreeMap<>(), n & 15).toString();
    }

    public static String treeBackwards(int a) {
        TreeMap<Integer, String> map = new TreeMap<>(Collections.reverseOrder());
        for (int one : new int[] {a, 5, 3, 9, 5}) map.put(one, "" + one);
        return map + "" + map.firstKey() + map.lastEntry().getValue();
    }

    public static String treeNeighbours(int a) {
        TreeMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < 50; i += 10) map.put(i, "v" + i);
        return map.floorKey(a) + " " + map.ceilingKey(a) + " " + map.lowerKey(a) + " " + map.higherKey(a)
                + map.headMap(a) + map.tailMap(a, false) + map.firstEntry() + map.pollFirstEntry() + map.size();
    }

    public static String treeIgnoringCase(String a) {
        Map<String, Integer> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        map.put("Key", 1);
        map.put("KEY", 2);
        map.put(a, 3);
        return map.get("key") + map.toString();
    }

    public static int treeNull() {
        new TreeMap<String, Integer>().put(null, 1);
        return 0;
    }

    public static int treeWithoutOrder() {
        Map<Object, Integer> map = new TreeMap<>();
        map.put(new Object(), 1);
        return map.size();
    }

    public static String treeSet(int a, int b) {
        TreeSet<Integer> set = new TreeSet<>(Arrays.asList(a, b, 10, 20, 10));
        return set + "" + set.first() + set.last() + set.floor(15) + set.higher(20) + set.headSet(15) + set.descendingSet() + set.pollFirst();
    }

    public static String treePoints(int a) {
        TreeSet<Lists.Point> set = new TreeSet<>();
        set.add(new Lists.Point(a, 2));
        set.add(new Lists.Point(3, 1));
        set.add(new Lists.Point(a, 2));
        return set.toString();
    }

    public static int firstOfEmpty() {
        return new TreeMap<Integer, Integer>().firstKey();
    }

    public static String sets(int a, int b) {
        Set<Integer> set = new HashSet<>();
        boolean first = set.add(a);
        boolean second = set.add(b);
        boolean third = set.add(a);
        return first + "" + second + third + set.size() + set.contains(b) + set.remove(a) + set;
    }

    public static String setAlgebra(int a) {
        Set<Integer> one = new LinkedHashSet<>(Arrays.asList(1, 2, a));
        Set<Integer> two = new LinkedHashSet<>(Arrays.asList(2, 3, a));
        Set<Integer> union = new LinkedHashSet<>(one);
        union.addAll(two);
        Set<Integer> both = new LinkedHashSet<>(one);
        both.retainAll(two);
        one.removeAll(two);
        return union + "" + both + one + union.containsAll(both) + one.containsAll(union);
    }

    public static boolean setEquality(int a) {
        Set<Integer> one = new HashSet<>(Arrays.asList(1, a, 3));
        Set<Integer> two = new TreeSet<>(Arrays.asList(3, 1, a));
        return one.equals(two) && two.equals(one) && one.hashCode() == two.hashCode() && !one.equals(Arrays.asList(1, a, 3));
    }

    public static boolean mapEquality(int a) {
        Map<String, Integer> one = words(new HashMap<>(), 4);
        Map<String, Integer> two = words(new TreeMap<>(), 4);
        boolean same = one.equals(two) && one.hashCode() == two.hashCode();
        two.put("three", a);
        return same && one.equals(two);
    }

    public static String entries(int n) {
        String out = "";
        for (Map.Entry<String, Integer> entry : words(new HashMap<>(), n & 15).entrySet()) {
            out += entry.getKey() + "=" + entry.getValue() + ";";
        }
        return out;
    }

    public static String setValue(int a) {
        Map<String, Integer> map = words(new LinkedHashMap<>(), 3);
        for (Map.Entry<String, Integer> entry : map.entrySet()) entry.setValue(entry.getValue() * a);
        return map.toString();
    }

    public static String entryItself(int a) {
        Map.Entry<String, Integer> entry = new AbstractMap.SimpleEntry<>("k", a);
        Map<String, Integer> map = new HashMap<>();
        map.put("k", a);
        return entry + "" + entry.equals(map.entrySet().iterator().next()) + (entry.hashCode() == map.hashCode());
    }

    public static String removeWhileIterating() {
        Map<String, Integer> map = words(new HashMap<>(), 9);
        for (Iterator<Map.Entry<String, Integer>> each = map.entrySet().iterator(); each.hasNext(); ) {
            if (each.next().getValue() % 2 == 0) each.remove();
        }
        return map.toString();
    }

    public static String removeByKeys() {
        Map<String, Integer> map = words(new LinkedHashMap<>(), 6);
        map.keySet().remove("one");
        map.values().remove(4);
        map.keySet().removeIf(key -> key.startsWith("t"));
        map.entrySet().removeIf(entry -> entry.getValue() == 0);
        return map.toString();
    }

    public static String liveView() {
        Map<String, Integer> map = new LinkedHashMap<>();
        Set<String> keys = map.keySet();
        map.put("a", 1);
        map.put("b", 2);
        String before = keys.toString();
        map.remove("a");
        return before + keys + keys.size() + map.values().contains(2);
    }

    public static String changedWhileRead() {
        Map<String, Integer> map = words(new HashMap<>(), 4);
        for (String key : map.keySet()) map.put(key + "!", 1);
        return map.toString();
    }

    public static String compute(String a) {
        Map<String, Integer> map = words(new LinkedHashMap<>(), 3);
        Integer one = map.computeIfAbsent(a, String::length);
        Integer two = map.computeIfPresent("one", (key, value) -> value + 10);
        Integer three = map.compute("two", (key, value) -> null);
        Integer four = map.merge("zero", 5, Integer::sum);
        Integer five = map.merge("new", 5, Integer::sum);
        return one + "," + two + "," + three + "," + four + "," + five + map;
    }

    public static String putIfAbsent(int a) {
        Map<String, Integer> map = words(new HashMap<>(), 2);
        return map.putIfAbsent("one", a) + "," + map.putIfAbsent("q", a) + map.replace("one", 7) + map.replace("zz", 7)
                + map.remove("zero", 5) + map.remove("zero", 0) + map.replace("one", 7, 8) + map;
    }

    public static String forEach(int a) {
        StringBuilder out = new StringBuilder();
        Map<String, Integer> map = words(new TreeMap<>(), 4);
        map.replaceAll((key, value) -> value + a);
        map.forEach((key, value) -> out.append(key).append(value).append(' '));
        return out.toString();
    }

    public static String unmodifiable() {
        Map<String, Integer> map = Collections.unmodifiableMap(words(new HashMap<>(), 2));
        try {
            map.put("x", 1);
        } catch (UnsupportedOperationException refused) {
            return "refused " + map;
        }
        return "put";
    }

    public static String emptyMap() {
        Map<String, String> map = Collections.emptyMap();
        return map.size() + "" + map.get("x") + Collections.singletonMap("a", 1) + Collections.emptySet();
    }

    public static String concurrent(int a) {
        Map<String, Integer> map = new ConcurrentHashMap<>();
        map.put("a", a);
        map.putIfAbsent("a", 5);
        map.putIfAbsent("b", 6);
        return map.get("a") + "," + map.get("b") + map.size() + map;
    }

    public static int concurrentNull() {
        new ConcurrentHashMap<String, String>().put(null, "x");
        return 0;
    }

    public static String enumMap() {
        Map<Enums.Planet, String> map = new EnumMap<>(Enums.Planet.class);
        map.put(Enums.Planet.EARTH, "e");
        map.put(Enums.Planet.MERCURY, "m");
        return map + "" + map.get(Enums.Planet.EARTH) + map.get(Enums.Planet.VENUS);
    }

    public static String enumSet() {
        Set<Enums.Planet> some = EnumSet.of(Enums.Planet.VENUS, Enums.Planet.MERCURY);
        return some + "" + EnumSet.allOf(Enums.Planet.class) + EnumSet.complementOf(EnumSet.copyOf(some)) + EnumSet.noneOf(Enums.Planet.class)
                + EnumSet.range(Enums.Planet.MERCURY, Enums.Planet.VENUS);
    }

    public static String bits(int a) {
        BitSet bits = new BitSet();
        bits.set(a & 31);
        bits.set(3, 6);
        bits.flip(4);
        return bits + "" + bits.cardinality() + bits.get(3) + bits.nextSetBit(4) + bits.nextClearBit(3) + bits.length();
    }

    public static String groups(int n) {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < (n & 15); i++) {
            List<Integer> group = groups.get(i % 3);
            if (group == null) {
                group = new ArrayList<>();
                groups.put(i % 3, group);
            }
            group.add(i);
        }
        return groups.toString();
    }

    public static int memo(int n) {
        return fibonacci(n & 31, new HashMap<>());
    }

    private static int fibonacci(int n, Map<Integer, Integer> known) {
        if (n < 2) return n;
        Integer held = known.get(n);
        if (held != null) return held;
        int value = fibonacci(n - 1, known) + fibonacci(n - 2, known);
        known.put(n, value);
        return value;
    }

    public static String keysOfLists() {
        Map<List<Integer>, String> map = new HashMap<>();
        map.put(Arrays.asList(1, 2), "a");
        map.put(new ArrayList<>(Arrays.asList(1, 2)), "b");
        map.put(Arrays.asList(2, 1), "c");
        return map.size() + map.get(Arrays.asList(1, 2)) + map;
    }

    public static String cleared(int a) {
        Map<Integer, Integer> map = new HashMap<>();
        for (int i = 0; i < 20; i++) map.put(i * a, i);
        map.clear();
        map.put(40, 1);
        map.put(7, 2);
        return map + "" + map.isEmpty();
    }
}
