package suite;

/** Arithmetic of 64 bits. */
public final class Longs {
    private Longs() {}

    public static long add(long a, long b) {
        return a + b;
    }

    public static long subtract(long a, long b) {
        return a - b;
    }

    public static long multiply(long a, long b) {
        return a * b;
    }

    public static long divide(long a, long b) {
        return a / b;
    }

    public static long remainder(long a, long b) {
        return a % b;
    }

    public static long and(long a, long b) {
        return a & b;
    }

    public static long or(long a, long b) {
        return a | b;
    }

    public static long xor(long a, long b) {
        return a ^ b;
    }

    public static long shiftLeft(long a, int b) {
        return a << b;
    }

    public static long shiftRight(long a, int b) {
        return a >> b;
    }

    public static long shiftRightUnsigned(long a, int b) {
        return a >>> b;
    }

    public static boolean less(long a, long b) {
        return a < b;
    }

    public static boolean equal(long a, long b) {
        return a == b;
    }

    public static boolean greaterOrEqual(long a, long b) {
        return a >= b;
    }

    public static long negate(long a) {
        return -a;
    }

    public static long complement(long a) {
        return ~a;
    }

    public static int toInt(long a) {
        return (int) a;
    }

    public static byte toByte(long a) {
        return (byte) a;
    }

    public static char toChar(long a) {
        return (char) a;
    }

    public static float toFloat(long a) {
        return a;
    }

    public static double toDouble(long a) {
        return a;
    }

    public static int bitCount(long a) {
        return Long.bitCount(a);
    }

    public static int zeros(long a) {
        return Long.numberOfLeadingZeros(a) * 100 + Long.numberOfTrailingZeros(a);
    }

    public static int hash(long a) {
        return Long.hashCode(a);
    }

    public static int compare(long a, long b) {
        return Long.compare(a, b);
    }

    public static long floorMod(long a, long b) {
        return Math.floorMod(a, b);
    }

    public static long multiplyExact(long a, long b) {
        return Math.multiplyExact(a, b);
    }

    public static int toIntExact(long a) {
        return Math.toIntExact(a);
    }

    public static String hex(long a) {
        return Long.toHexString(a) + ' ' + Long.toString(a, 36);
    }

    public static long parse(String text) {
        return Long.parseLong(text);
    }

    public static long mix(int a, long b, short c) {
        return a * b + c - (a ^ b);
    }

    public static long rotate(long a, int by) {
        return Long.rotateLeft(a, by);
    }

    public static long reverse(long a) {
        return Long.reverse(a) ^ Long.reverseBytes(a);
    }

    public static long smallest(long a, long b) {
        return Math.min(a, b) - Math.abs(b);
    }

    public static int ternaryOnLong(long a) {
        return a > 5L ? 1 : a < -5L ? -1 : 0;
    }

    public static long factorial(int n) {
        return n <= 1 ? 1 : n * factorial((n & 31) - 1);
    }

    public static String shown(long a) {
        return "<" + a + '>';
    }
}
