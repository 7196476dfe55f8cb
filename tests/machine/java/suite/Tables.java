package suite;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Comparator;

/** Arrays. */
public final class Tables {
    private Tables() {}

    public static int element(int at) {
        int[] array = {10, 20, 30};
        return array[at];
    }

    public static int store(int at, int value) {
        int[] array = new int[4];
        array[at] = value;
        array[3] += array[at];
        return array[0] * 1000 + array[3];
    }

    public static int length(int n) {
        return new String[n % 70000].length;
    }

    public static String defaults() {
        return new int[3][0].length + "" + new boolean[1][2][0].length + new char[1].length;
    }

    public static String zeroes() {
        boolean[][] flags = new boolean[2][2];
        double[][] reals = new double[2][1];
        return flags[1][0] + "" + reals[1][0] + new String[2].length;
    }

    public static String fresh() {
        Object[] objects = new Object[1];
        long[] longs = new long[2];
        double[] doubles = new double[1];
        boolean[] flags = new boolean[1];
        return objects[0] + " " + longs[1] + " " + doubles[0] + " " + flags[0];
    }

    public static long longs(int at, long value) {
        long[] array = {1L, 1L << 40, -7L};
        array[at] ^= value;
        return array[0] + array[1] * array[2];
    }

    public static int bytes(int value) {
        byte[] array = new byte[2];
        array[0] = (byte) value;
        array[1] = (byte) (value >> 8);
        return (array[0] & 0xff) | array[1] << 8;
    }

    public static int shorts(int value) {
        short[] array = {-1, 2, 300};
        array[1] = (short) value;
        return array[0] + array[1] + array[2];
    }

    public static int chars(int value) {
        char[] array = {'a', '\uffff', 'z'};
        array[0] = (char) value;
        array[2]++;
        return array[0] + array[1] + array[2];
    }

    public static boolean flags(int at) {
        boolean[] array = {true, false, true};
        array[at] ^= true;
        return array[0] & array[1] | array[2];
    }

    public static float floats(float value) {
        float[] array = {1.5f, 2.5f};
        array[1] *= value;
        return array[0] + array[1];
    }

    public static double doubles(double value) {
        double[] array = {1.5, 2.5, value};
        array[0] -= array[2];
        return array[0] * array[1];
    }

    public static int table(int rows, int columns) {
        rows %= 20;
        columns %= 20;
        int[][] table = new int[rows][columns];
        for (int i = 0; i < table.length; i++) for (int j = 0; j < table[i].length; j++) table[i][j] = i * 10 + j;
        return rows > 0 && columns > 0 ? table[rows - 1][columns - 1] : -1;
    }

    public static int ragged(int a) {
        int[][] table = {{1}, {2, 3}, {4, 5, 6}, null};
        table[3] = new int[] {a};
        int sum = 0;
        for (int[] row : table) for (int one : row) sum = sum * 10 + one;
        return sum;
    }

    public static long cube(int a) {
        long[][][] cube = new long[2][3][4];
        cube[1][2][3] = a;
        cube[0][1][2] = 5;
        long sum = 0;
        for (long[][] plane : cube) for (long[] row : plane) for (long one : row) sum += one;
        return sum;
    }

    public static String sharedRows(int a) {
        int[] row = {1, 2};
        int[][] table = {row, row};
        table[0][1] = a;
        int[][] copy = table.clone();
        copy[1] = new int[] {9};
        return Arrays.deepToString(table) + Arrays.deepToString(copy);
    }

    public static String copied(int from, int to, int count) {
        int[] array = {0, 1, 2, 3, 4, 5, 6, 7};
        System.arraycopy(array, from, array, to, count);
        return Arrays.toString(array);
    }

    public static int copyWrongType() {
        System.arraycopy(new int[2], 0, new long[2], 0, 1);
        return 0;
    }

    public static String clones(int a) {
        int[] array = {1, 2, 3};
        int[] copy = array.clone();
        copy[0] = a;
        return array[0] + Arrays.toString(copy) + (array == copy) + Arrays.equals(array, copy);
    }

    public static String filled(int value, int from, int to) {
        int[] array = new int[6];
        Arrays.fill(array, 7);
        Arrays.fill(array, from, to, value);
        return Arrays.toString(array);
    }

    public static String copyOf(int length) {
        length %= 50;
        return Arrays.toString(Arrays.copyOf(new String[] {"a", "b"}, length)) + Arrays.toString(Arrays.copyOfRange(new long[] {1, 2, 3}, 1, 5));
    }

    public static String copyOfRange(int from, int to) {
        return Arrays.toString(Arrays.copyOfRange(new char[] {'a', 'b', 'c'}, from % 9, to % 9));
    }

    public static String sorted(int a, int b, int c) {
        int[] array = {5, a, b, -3, c};
        Arrays.sort(array);
        return Arrays.toString(array) + Arrays.binarySearch(array, 5);
    }

    public static String sortedReals(double a, double b) {
        double[] array = {0.0, -0.0, a, 1.5, b};
        Arrays.sort(array);
        return (array[0] <= array[1]) + "" + array.length + Double.doubleToLongBits(array[2]);
    }

    public static String sortedTexts(String a) {
        String[] array = {"b", a, "B", "aa"};
        Arrays.sort(array);
        String first = Arrays.toString(array);
        Arrays.sort(array, Comparator.comparing(String::length).thenComparing(String.CASE_INSENSITIVE_ORDER));
        return first + Arrays.toString(array);
    }

    public static String sortedPart(int from, int to) {
        int[] array = {5, 4, 3, 2, 1};
        Arrays.sort(array, from, to);
        return Arrays.toString(array);
    }

    public static int search(int key) {
        return Arrays.binarySearch(new int[] {-10, -2, 0, 4, 4, 99}, key);
    }

    public static int hash(int a, String b) {
        return Arrays.hashCode(new int[] {a, 1}) + Arrays.hashCode(new Object[] {b, null, a}) + Arrays.deepHashCode(new Object[] {new int[] {a}});
    }

    public static boolean equality(int a) {
        int[][] one = {{1, a}, {3}};
        int[][] two = {{1, a}, {3}};
        return Arrays.deepEquals(one, two) && !Arrays.equals(one, two) && Arrays.equals(one[0], two[0]) && Arrays.equals((int[]) null, null);
    }

    public static String shown(int a) {
        return Arrays.toString(new byte[] {1, (byte) a}) + Arrays.toString(new boolean[] {true}) + Arrays.toString((int[]) null)
                + Arrays.toString(new double[] {a / 2.0}) + Arrays.toString(new Object[] {null, 'c', "s"});
    }

    public static int nullArray() {
        int[] nothing = null;
        return nothing[0];
    }

    public static int nullLength() {
        int[] nothing = null;
        return nothing.length;
    }

    public static String wrongStore() {
        Object[] array = new String[1];
        array[0] = 5;
        return "stored";
    }

    public static String covariance(int a) {
        Object[] array = new Integer[] {1, a};
        Number[] numbers = (Number[]) array;
        return numbers[1] + "" + (array instanceof Object[]) + (array instanceof Number[]) + ((Object) array instanceof String[]);
    }

    public static String wrongCast() {
        Object array = new int[1];
        return ((long[]) array).length + "";
    }

    public static int varargs(int a, int b) {
        return total() + total(a) * 10 + total(a, b) * 100 + total(new int[] {1, 2, 3}) * 1000;
    }

    private static int total(int... all) {
        int sum = all.length;
        for (int one : all) sum += one;
        return sum;
    }

    public static String objectVarargs(int a) {
        return count() + count("x") + count("x", a) + count((Object[]) new String[] {"p", "q"}) + count((Object) new String[] {"p"}) + count(new int[3]);
    }

    private static String count(Object... all) {
        return all.length + ";";
    }

    public static String reflected(int n) {
        Object array = Array.newInstance(int.class, n & 3);
        Object texts = Array.newInstance(String.class, 2);
        Array.set(texts, 1, "t");
        return Array.getLength(array) + "" + Array.get(texts, 1) + (array instanceof int[]);
    }

    public static String transposed(int a) {
        int[][] table = {{1, 2, a}, {4, 5, 6}};
        int[][] turned = new int[3][2];
        for (int i = 0; i < 2; i++) for (int j = 0; j < 3; j++) turned[j][i] = table[i][j];
        return Arrays.deepToString(turned);
    }

    public static int product(int a) {
        int[][] x = {{1, a}, {0, 2}};
        int[][] y = {{3, 1}, {a, 4}};
        int[][] z = new int[2][2];
        for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) for (int k = 0; k < 2; k++) z[i][j] += x[i][k] * y[k][j];
        return z[0][0] ^ z[0][1] ^ z[1][0] ^ z[1][1];
    }

    public static String bubble(int a, int b, int c) {
        int[] array = {a, b, c, 1};
        for (int i = array.length; i > 1; i--) {
            for (int j = 1; j < i; j++) {
                if (array[j - 1] > array[j]) {
                    int held = array[j];
                    array[j] = array[j - 1];
                    array[j - 1] = held;
                }
            }
        }
        return Arrays.toString(array);
    }

    public static int evaluationOrder(int a) {
        int[] array = {0, 0, 0};
        int i = 0;
        array[i++] = i + a;
        array[i] = i = 2;
        return array[0] * 100 + array[1] * 10 + i;
    }

    public static int large(int a) {
        int[] array = new int[5000];
        for (int i = 0; i < array.length; i++) array[i] = i ^ a;
        int sum = 0;
        for (int one : array) sum += one;
        return sum;
    }
}
