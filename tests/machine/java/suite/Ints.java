package suite;

/** Arithmetic of 32 bits and less. */
public final class Ints {
    private Ints() {}

    public static int add(int a, int b) {
        return a + b;
    }

    public static int subtract(int a, int b) {
        return a - b;
    }

    public static int multiply(int a, int b) {
        return a * b;
    }

    public static int divide(int a, int b) {
        return a / b;
    }

    public static int remainder(int a, int b) {
        return a % b;
    }

    public static int and(int a, int b) {
        return a & b;
    }

    public static int or(int a, int b) {
        return a | b;
    }

    public static int xor(int a, int b) {
        return a ^ b;
    }

    public static int shiftLeft(int a, int b) {
        return a << b;
    }

    public static int shiftRight(int a, int b) {
        return a >> b;
    }

    public static int shiftRightUnsigned(int a, int b) {
        return a >>> b;
    }

    public static boolean less(int a, int b) {
        return a < b;
    }

    public static boolean lessOrEqual(int a, int b) {
        return a <= b;
    }

    public static boolean equal(int a, int b) {
        return a == b;
    }

    public static boolean different(int a, int b) {
        return a != b;
    }

    public static boolean greater(int a, int b) {
        return a > b;
    }

    public static boolean greaterOrEqual(int a, int b) {
        return a >= b;
    }

    public static int negate(int a) {
        return -a;
    }

    public static int complement(int a) {
        return ~a;
    }

    public static byte toByte(int a) {
        return (byte) a;
    }

    public static short toShort(int a) {
        return (short) a;
    }

    public static char toChar(int a) {
        return (char) a;
    }

    public static long toLong(int a) {
        return a;
    }

    public static float toFloat(int a) {
        return a;
    }

    public static double toDouble(int a) {
        return a;
    }

    public static int addBytes(byte a, byte b) {
        return a + b;
    }

    public static byte addBytesBack(byte a, byte b) {
        return (byte) (a + b);
    }

    public static byte compoundByte(byte a, int b) {
        a += b;
        return a;
    }

    public static short compoundShort(short a, int b) {
        a *= b;
        return a;
    }

    public static char compoundChar(char a, int b) {
        a -= b;
        return a;
    }

    public static int charPlusInt(char a, int b) {
        return a + b;
    }

    public static char nextLetter(char a) {
        a++;
        return a;
    }

    public static int shiftByLong(int a, long b) {
        return a << b;
    }

    public static int constantShift(int a) {
        return (a >>> 28) | (a << 4);
    }

    public static int divideByConstant(int a) {
        return a / 7 + a % -3;
    }

    public static int addConstant(int a) {
        return a + 100000 - 7;
    }

    public static int reverseSubtract(int a) {
        return 1000 - a;
    }

    public static int increments(int a) {
        int b = a++ + ++a;
        return b - a--;
    }

    public static int minimumNegated() {
        int a = Integer.MIN_VALUE;
        return -a;
    }

    public static int minimumByMinusOne(int b) {
        return Integer.MIN_VALUE / (b | 1) + Integer.MIN_VALUE % -1;
    }

    public static int conditional(int a, int b) {
        return a > b ? a - b : a == b ? 0 : b - a;
    }

    public static boolean shortCircuit(int a) {
        return a != 0 && 100 / a > 3 || a == 0;
    }

    public static boolean notShortCircuit(boolean a, boolean b) {
        return a & b | !a ^ b;
    }

    public static int bitCount(int a) {
        return Integer.bitCount(a);
    }

    public static int leadingZeros(int a) {
        return Integer.numberOfLeadingZeros(a);
    }

    public static int trailingZeros(int a) {
        return Integer.numberOfTrailingZeros(a);
    }

    public static int reverseBits(int a) {
        return Integer.reverse(a);
    }

    public static int reverseBytes(int a) {
        return Integer.reverseBytes(a);
    }

    public static int rotate(int a, int by) {
        return Integer.rotateLeft(a, by) ^ Integer.rotateRight(a, by);
    }

    public static int highestBit(int a) {
        return Integer.highestOneBit(a) - Integer.lowestOneBit(a);
    }

    public static int signum(int a) {
        return Integer.signum(a);
    }

    public static int floorMod(int a, int b) {
        return Math.floorMod(a, b);
    }

    public static int floorDiv(int a, int b) {
        return Math.floorDiv(a, b);
    }

    public static int addExact(int a, int b) {
        return Math.addExact(a, b);
    }

    public static int multiplyExact(int a, int b) {
        return Math.multiplyExact(a, b);
    }

    public static int absolute(int a) {
        return Math.abs(a);
    }

    public static int smallest(int a, int b, int c) {
        return Math.min(a, Math.min(b, c)) + Math.max(a, c);
    }

    public static String hex(int a) {
        return Integer.toHexString(a) + Integer.toOctalString(a) + Integer.toBinaryString(a);
    }

    public static String radix(int a, int radix) {
        return Integer.toString(a, radix);
    }

    public static int parse(String text) {
        return Integer.parseInt(text);
    }

    public static int parseRadix(String text, int radix) {
        return Integer.parseInt(text, radix);
    }

    public static int decode(String text) {
        return Integer.decode(text);
    }

    public static int parseShown(int a) {
        return Integer.parseInt(Integer.toString(a));
    }

    public static int unsigned(int a, int b) {
        return Integer.compareUnsigned(a, b);
    }

    public static long unsignedValue(int a) {
        return Integer.toUnsignedLong(a) + (a & 0xffL);
    }
}
