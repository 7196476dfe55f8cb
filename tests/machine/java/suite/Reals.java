package suite;

/** Arithmetic of `float` and `double`. */
public final class Reals {
    private Reals() {}

    public static float addFloat(int a, int b) {
        return (float) a / 8 + (float) b / 4;
    }

    public static float subtractFloat(int a, int b) {
        return (float) a / 8 - (float) b / 4;
    }

    public static float multiplyFloat(int a, int b) {
        return (float) a / 8 * (float) b / 4;
    }

    public static float divideFloat(int a, int b) {
        return (float) a / 8 / (float) b / 4;
    }

    public static float remainderFloat(int a, int b) {
        return (float) a / 8 % (float) b / 4;
    }

    public static boolean lessFloat(float a, float b) {
        return a < b;
    }

    public static boolean lessOrEqualFloat(float a, float b) {
        return a <= b;
    }

    public static boolean greaterFloat(float a, float b) {
        return a > b;
    }

    public static boolean equalFloat(float a, float b) {
        return a == b;
    }

    public static boolean differentFloat(float a, float b) {
        return a != b;
    }

    public static int floatToInt(float a) {
        return (int) a;
    }

    public static long floatToLong(float a) {
        return (long) a;
    }

    public static byte floatToByte(float a) {
        return (byte) a;
    }

    public static char floatToChar(float a) {
        return (char) a;
    }

    public static float floatNegated(float a) {
        return -a;
    }

    public static int floatCompared(float a, float b) {
        return Float.compare(a, b);
    }

    public static float floatLargest(float a, float b) {
        return Math.max(a, b);
    }

    public static float floatSmallest(float a, float b) {
        return Math.min(a, b);
    }

    public static boolean floatIsNaN(float a) {
        return Float.isNaN(a) || Float.isInfinite(a - 1);
    }

    public static float floatAbsolute(float a) {
        return Math.abs(a);
    }

    public static float floatProduct(float a, float b) {
        return a * b + a;
    }

    public static float floatQuotient(float a, float b) {
        return a / b;
    }

    public static float floatRest(float a, float b) {
        return a % b;
    }

    public static double addDouble(int a, int b) {
        return (double) a / 8 + (double) b / 4;
    }

    public static double subtractDouble(int a, int b) {
        return (double) a / 8 - (double) b / 4;
    }

    public static double multiplyDouble(int a, int b) {
        return (double) a / 8 * (double) b / 4;
    }

    public static double divideDouble(int a, int b) {
        return (double) a / 8 / (double) b / 4;
    }

    public static double remainderDouble(int a, int b) {
        return (double) a / 8 % (double) b / 4;
    }

    public static boolean lessDouble(double a, double b) {
        return a < b;
    }

    public static boolean lessOrEqualDouble(double a, double b) {
        return a <= b;
    }

    public static boolean greaterDouble(double a, double b) {
        return a > b;
    }

    public static boolean equalDouble(double a, double b) {
        return a == b;
    }

    public static boolean differentDouble(double a, double b) {
        return a != b;
    }

    public static int doubleToInt(double a) {
        return (int) a;
    }

    public static long doubleToLong(double a) {
        return (long) a;
    }

    public static byte doubleToByte(double a) {
        return (byte) a;
    }

    public static char doubleToChar(double a) {
        return (char) a;
    }

    public static double doubleNegated(double a) {
        return -a;
    }

    public static int doubleCompared(double a, double b) {
        return Double.compare(a, b);
    }

    public static double doubleLargest(double a, double b) {
        return Math.max(a, b);
    }

    public static double doubleSmallest(double a, double b) {
        return Math.min(a, b);
    }

    public static boolean doubleIsNaN(double a) {
        return Double.isNaN(a) || Double.isInfinite(a - 1);
    }

    public static double doubleAbsolute(double a) {
        return Math.abs(a);
    }

    public static double doubleProduct(double a, double b) {
        return a * b + a;
    }

    public static double doubleQuotient(double a, double b) {
        return a / b;
    }

    public static double doubleRest(double a, double b) {
        return a % b;
    }

    public static float narrow(double a) {
        return (float) a;
    }

    public static double widen(float a) {
        return a;
    }

    public static int floatBits(float a) {
        return Float.floatToIntBits(a);
    }

    public static long doubleBits(double a) {
        return Double.doubleToLongBits(a);
    }

    public static float fromBits(int a) {
        return Float.intBitsToFloat(a);
    }

    public static double root(double a) {
        return Math.sqrt(a);
    }

    public static double ceiling(double a) {
        return Math.ceil(a) + 0.0;
    }

    public static double floor(double a) {
        return Math.floor(a);
    }

    public static long round(double a) {
        return Math.round(a);
    }

    public static int roundFloat(float a) {
        return Math.round(a);
    }

    public static double nearest(double a) {
        return Math.rint(a);
    }

    public static double sign(double a) {
        return Math.signum(a);
    }

    public static String shown(int a) {
        return "" + a / 4.0 + ' ' + a % 10000 / 8f;
    }

    public static String shownSmall(int a) {
        return String.valueOf((a % 1000) / 1024.0);
    }

    public static String shownSpecial() {
        return 1.0 / 0 + " " + -1.0 / 0 + " " + 0.0 / 0.0 + " " + -0.0 + " " + 1e21 + " " + 1e-7 + " " + 123456789.0;
    }

    public static double parse(int a) {
        return Double.parseDouble(a + ".25") * 2;
    }

    public static double parseText(String text) {
        return Double.parseDouble(text);
    }

    public static int hash(double a) {
        return Double.hashCode(a);
    }

    public static boolean nanIsNotItself() {
        double nan = Double.NaN;
        return nan != nan && !(nan == nan) && !(nan < 1) && !(nan > 1);
    }

    public static double zeros() {
        return 1 / (0.0 * -1);
    }

    public static double power(int a) {
        return Math.pow(2, a & 31) + Math.pow(3, 4);
    }

    public static String formatted(int a) {
        return String.format("%.2f %8.3f %e", a / 4.0, a / 8.0, (double) a);
    }

    public static double average(int a, int b, int c) {
        return (a + (double) b + c) / 4;
    }

    public static int compound(int a, double b) {
        a += b;
        return a;
    }

    public static long accumulate(int n) {
        double sum = 0;
        for (int i = 0; i < (n & 63); i++) sum += i * 0.5;
        return (long) (sum * 10);
    }
}
