package suite;

/** Loops, jumps, recursion. */
public final class Flow {
    private Flow() {}

    public static int whileLoop(int n) {
        int out = 0;
        n &= 255;
        while (n > 0) {
            out += n % 10;
            n /= 10;
        }
        return out;
    }

    public static int doLoop(int n) {
        int rounds = 0;
        n &= 0xffff;
        do {
            n = (n & 1) == 0 ? n / 2 : n * 3 + 1;
            rounds++;
        } while (n > 1 && rounds < 200);
        return rounds;
    }

    public static int labelled(int limit) {
        int count = 0;
        outer:
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                if (i * j > (limit & 63)) break outer;
                if (j > i) continue outer;
                count += i * 10 + j;
            }
        }
        return count;
    }

    public static int labelledBlock(int a) {
        int out = 1;
        block:
        {
            if (a > 3) break block;
            out = 2;
            if (a > 1) break block;
            out = 3;
        }
        return out;
    }

    public static int manyVariables(int a) {
        int i = 0;
        int j = a & 31;
        for (; i < j; i++, j--) if ((i + j) % 7 == 6) break;
        return i * 100 + j;
    }

    public static int greatestDivisor(int a, int b) {
        a &= 0xffff;
        b &= 0xffff;
        while (b != 0) {
            int rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    public static int recursion(int n) {
        n &= 15;
        return n < 2 ? n : recursion(n - 1) + recursion(n - 2);
    }

    public static boolean mutual(int n) {
        return even(n & 63);
    }

    private static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    private static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    public static int ackermann(int n) {
        return climb(1, n & 3);
    }

    private static int climb(int m, int n) {
        if (m == 0) return n + 1;
        return n == 0 ? climb(m - 1, 1) : climb(m - 1, climb(m, n - 1));
    }

    public static String hanoi(int n) {
        StringBuilder out = new StringBuilder();
        move(n & 3, 'a', 'b', 'c', out);
        return out.toString();
    }

    private static void move(int n, char from, char to, char over, StringBuilder out) {
        if (n == 0) return;
        move(n - 1, from, over, to, out);
        out.append(from).append(to).append(' ');
        move(n - 1, over, to, from, out);
    }

    public static int queens(int n) {
        return place(new int[n & 3 | 4], 0);
    }

    private static int place(int[] columns, int row) {
        if (row == columns.length) return 1;
        int found = 0;
        for (int column = 0; column < columns.length; column++) {
            boolean free = true;
            for (int above = 0; above < row; above++) {
                int distance = Math.abs(columns[above] - column);
                if (distance == 0 || distance == row - above) {
                    free = false;
                    break;
                }
            }
            if (!free) continue;
            columns[row] = column;
            found += place(columns, row + 1);
        }
        return found;
    }

    public static int nestedConditions(int a, int b) {
        return a > 0 ? b > 0 ? 1 : b < 0 ? 2 : 3 : a < 0 ? b > 0 ? 4 : 5 : 6;
    }

    public static boolean logic(boolean a, boolean b, boolean c) {
        return a && (b || !c) || !a && b == c ^ a;
    }

    public static int sideEffects(int a) {
        int[] calls = {0};
        boolean left = touch(calls, a > 0) && touch(calls, a > 5) || touch(calls, a < -5);
        boolean right = touch(calls, left) | touch(calls, false) & touch(calls, true);
        return calls[0] * 10 + (left ? 1 : 0) + (right ? 2 : 0);
    }

    private static boolean touch(int[] calls, boolean answer) {
        calls[0]++;
        return answer;
    }

    public static int assignments(int a) {
        int x;
        int y;
        int z = y = x = a;
        x += y -= z *= 2;
        return x ^ y << 3 ^ z;
    }

    public static int evaluation(int a) {
        int i = a;
        i = i++ + i++ * --i;
        i += i-- - ++i;
        return i;
    }

    public static long collatz(long n) {
        long top = n = (n & 0xff) + 1;
        while (n != 1) {
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
            if (n > top) top = n;
        }
        return top;
    }

    public static int power(int base, int exponent) {
        int out = 1;
        for (exponent &= 31; exponent > 0; exponent >>= 1, base *= base) if ((exponent & 1) == 1) out *= base;
        return out;
    }

    public static int digits(int a) {
        int reversed = 0;
        for (int left = Math.abs(a % 100000); left > 0; left /= 10) reversed = reversed * 10 + left % 10;
        return reversed;
    }

    public static int sieve(int n) {
        boolean[] composite = new boolean[(n & 127) + 2];
        int count = 0;
        for (int i = 2; i < composite.length; i++) {
            if (composite[i]) continue;
            count++;
            for (int j = i * i; j < composite.length; j += i) composite[j] = true;
        }
        return count;
    }

    public static String roman(int n) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        String out = "";
        n &= 255;
        for (int i = 0; i < values.length; i++) {
            for (; n >= values[i]; n -= values[i]) out += signs[i];
        }
        return out;
    }

    public static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) table[i][j] = i + j;
                else {
                    int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    table[i][j] = Math.min(table[i - 1][j - 1] + cost, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }

    public static int manyArguments(int a, long b, double c, float d, char e, byte f, short g, boolean h) {
        return eight(h, g, f, e, d, c, b, a);
    }

    private static int eight(boolean a, short b, byte c, char d, float e, double f, long g, int h) {
        return (a ? 1 : 0) + b * 2 + c * 3 + d * 5 + (int) e * 7 + (int) f * 11 + (int) g * 13 + h * 17;
    }
}
