package suite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Wrappers of primitives, generics, atomics. */
public final class Boxed {
    private Boxed() {}

    public static int roundTrip(int a) {
        Integer boxed = a;
        return boxed;
    }

    public static long longRoundTrip(long a) {
        Object boxed = a;
        return (Long) boxed;
    }

    public static boolean cached() {
        Integer a = 127;
        Integer b = 127;
        Long c = -128L;
        Long d = -128L;
        Character e = 'x';
        Character f = 'x';
        Boolean g = true;
        Boolean h = Boolean.valueOf("TRUE");
        return a == b && c == d && e == f && g == h;
    }

    public static boolean equalByValue(int a, int b) {
        Integer x = a;
        Integer y = b;
        return x.equals(y);
    }

    public static boolean otherWrapper(int a) {
        return Integer.valueOf(a).equals((Object) Long.valueOf(a)) || Long.valueOf(a).equals((Object) Integer.valueOf(a));
    }

    public static int unboxNull() {
        Integer nothing = null;
        return nothing;
    }

    public static int hashes(int a, long b, boolean c, char d) {
        return Integer.valueOf(a).hashCode() + Long.valueOf(b).hashCode() + Boolean.valueOf(c).hashCode() + Character.valueOf(d).hashCode();
    }

    public static int realHashes(float a, double b) {
        return Float.valueOf(a).hashCode() ^ Double.valueOf(b).hashCode();
    }

    public static int compareTo(int a, int b) {
        return Integer.valueOf(a).compareTo(b) * 10 + Character.valueOf('c').compareTo('a');
    }

    public static int realOrder(double a, double b) {
        return Double.valueOf(a).compareTo(b);
    }

    public static boolean realEquals(double a, double b) {
        return Double.valueOf(a).equals(b);
    }

    public static String narrowing(int a) {
        Integer boxed = a;
        return boxed.byteValue() + " " + boxed.shortValue() + " " + boxed.longValue() + " " + boxed.doubleValue();
    }

    public static int realToInt(double a) {
        return Double.valueOf(a).intValue();
    }

    public static String shown(int a, char b) {
        Object[] all = {a, b, (long) a, true, (byte) a, (short) a};
        String out = "";
        for (Object one : all) out += one + ",";
        return out;
    }

    public static int increment(int a) {
        Integer boxed = a;
        boxed++;
        boxed += 2;
        return boxed--;
    }

    public static int mixed(int a, long b) {
        Integer x = a;
        Long y = b;
        return x < y ? 1 : x == y.longValue() ? 0 : -1;
    }

    public static String ternaryPromotes(boolean a) {
        Object chosen = a ? 1 : 2.0;
        return chosen.toString();
    }

    public static boolean overload() {
        return pick(1).equals("int") && pick(1L).equals("long") && pick(Integer.valueOf(1)).equals("Integer") && pick("x").equals("Object");
    }

    private static String pick(int a) {
        return "int";
    }

    private static String pick(long a) {
        return "long";
    }

    private static String pick(Integer a) {
        return "Integer";
    }

    private static String pick(Object a) {
        return "Object";
    }

    public static int listOfBoxes(int a) {
        List<Integer> list = new ArrayList<>();
        list.add(a);
        list.add(7);
        list.add(1, 9);
        list.remove(Integer.valueOf(7));
        list.remove(0);
        return list.get(0) + list.size();
    }

    public static String boolText(String a) {
        return Boolean.parseBoolean(a) + "" + Boolean.valueOf(a) + Boolean.toString(true) + Boolean.logicalXor(true, false);
    }

    public static int letters(char a) {
        int out = 0;
        if (Character.isDigit(a)) out |= 1;
        if (Character.isLetter(a)) out |= 2;
        if (Character.isLetterOrDigit(a)) out |= 4;
        if (Character.isUpperCase(a)) out |= 8;
        if (Character.isLowerCase(a)) out |= 16;
        if (Character.isWhitespace(a)) out |= 32;
        return out;
    }

    public static int caseOf(char a) {
        return Character.toUpperCase(a) * 65536 + Character.toLowerCase(a);
    }

    public static int digit(char a) {
        return Character.getNumericValue(a) * 100 + Character.digit(a, 16) + Character.forDigit(11, 16);
    }

    public static short parseShort(String a) {
        return Short.parseShort(a);
    }

    public static byte parseByte(String a) {
        return Byte.parseByte(a);
    }

    public static String badNumber(String a) {
        try {
            return "" + Integer.valueOf(a);
        } catch (NumberFormatException problem) {
            return "not a number";
        }
    }

    @SuppressWarnings("deprecation")
    public static int constructed(int a) {
        Integer x = new Integer(a);
        Long y = new Long("12");
        return x + y.intValue() + (x.equals(a) ? 1 : 0);
    }

    public static int atomics(int a) {
        AtomicInteger counter = new AtomicInteger(a);
        int sum = counter.incrementAndGet() + counter.getAndAdd(5) + counter.addAndGet(-2) + counter.getAndIncrement();
        counter.compareAndSet(a, 100);
        counter.updateAndGet(x -> x * 2);
        counter.accumulateAndGet(3, (x, y) -> x - y);
        return sum ^ counter.get();
    }

    public static long atomicLong(long a) {
        AtomicLong value = new AtomicLong(a);
        value.getAndDecrement();
        return value.incrementAndGet() + value.getAndSet(3) + value.get();
    }

    public static String reference(String a) {
        AtomicReference<String> held = new AtomicReference<>(a);
        String old = held.getAndSet("new");
        return held.get() + old + held.compareAndSet("x", "y") + held;
    }

    public static <T extends Comparable<T>> String generic(int a, int b) {
        return "" + largest(a, b) + largest("p", "q");
    }

    private static <T extends Comparable<T>> T largest(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    public static String pair(int a, String b) {
        Pair<Integer, String> pair = new Pair<>(a, b);
        return pair.swapped().first + pair.first + pair.equals(new Pair<>(a, b)) + (pair.hashCode() == new Pair<>(a, b).hashCode());
    }

    private static final class Pair<A, B> {
        final A first;
        final B second;

        Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }

        Pair<B, A> swapped() {
            return new Pair<>(second, first);
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Pair)) return false;
            Pair<?, ?> that = (Pair<?, ?>) other;
            return first.equals(that.first) && second.equals(that.second);
        }

        @Override
        public int hashCode() {
            return first.hashCode() * 31 + second.hashCode();
        }
    }

    public static String heapPollution() {
        List<String> texts = new ArrayList<>();
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Object> any = (List) texts;
        any.add(5);
        return texts.get(0);
    }
}
