package suite;

/** StringBuilder and StringBuffer. */
public final class Builders {
    private Builders() {}

    public static String append(int a, long b, char c, boolean d, String e) {
        return new StringBuilder().append(a).append(b).append(c).append(d).append(e).append((Object) null).toString();
    }

    public static String appendReals(int a) {
        return new StringBuilder("x").append(a % 10000 / 2f).append(a % 10000 / 4.0).toString();
    }

    public static String appendParts(String a) {
        char[] letters = {'p', 'q', 'r', 's'};
        return new StringBuilder(16).append(letters).append(letters, 1, 2).append("0123456", 2, 5).append(a).toString();
    }

    public static String insert(String a, int at) {
        return new StringBuilder(a).insert(at, "<>").toString();
    }

    public static String insertOthers(int a) {
        return new StringBuilder("--").insert(1, a).insert(0, 'c').insert(2, true).insert(0, 5L).toString();
    }

    public static String delete(String a, int from, int to) {
        return new StringBuilder(a).delete(from, to).toString();
    }

    public static String deleteChar(String a, int at) {
        return new StringBuilder(a).deleteCharAt(at).toString();
    }

    public static String replace(String a, int from, int to) {
        return new StringBuilder(a).replace(from, to, "#").toString();
    }

    public static String reverse(String a) {
        return new StringBuilder(a).reverse().toString();
    }

    public static String setChar(String a, int at) {
        StringBuilder out = new StringBuilder(a);
        out.setCharAt(at, '*');
        return out.toString();
    }

    public static String setLength(String a) {
        StringBuilder out = new StringBuilder(a + "tail");
        out.setLength(3);
        int length = out.length();
        out.setLength(0);
        return out.append(length).toString();
    }

    public static int negativeLength() {
        StringBuilder out = new StringBuilder("a");
        out.setLength(-1);
        return out.length();
    }

    public static int lookUp(String a) {
        StringBuilder out = new StringBuilder("ab" + a + "ab");
        return out.indexOf("ab") * 100 + out.lastIndexOf("ab") + out.indexOf("ab", 1) + out.charAt(1);
    }

    public static char charOutside(String a) {
        return new StringBuilder(a).charAt(a.length());
    }

    public static String substring(String a) {
        StringBuilder out = new StringBuilder("0123").append(a);
        return out.substring(2) + out.substring(1, 3) + out.subSequence(0, 2);
    }

    public static String sharedBuilder(String a) {
        StringBuilder one = new StringBuilder(a);
        StringBuilder two = one;
        two.append('!');
        return one.toString();
    }

    public static String passedOn(String a) {
        StringBuilder out = new StringBuilder();
        add(out, a, 3);
        return out.toString();
    }

    private static void add(StringBuilder out, String a, int times) {
        if (times == 0) return;
        out.append(a).append(times);
        add(out, a, times - 1);
    }

    public static String buffer(String a) {
        StringBuffer out = new StringBuffer(a);
        synchronized (out) {
            out.append(1).insert(0, "b").reverse();
        }
        return out.toString();
    }

    public static boolean contents(String a) {
        return a.contentEquals(new StringBuilder(a)) && ("x" + a + "y").contains(new StringBuilder(a));
    }

    public static String objects(int a) {
        return new StringBuilder().append(new Shown(a)).append(' ').append(Integer.valueOf(a)).toString() + new Shown(a);
    }

    public static String fizz(int n) {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= (n & 31); i++) {
            if (i % 15 == 0) out.append("FizzBuzz");
            else if (i % 5 == 0) out.append("Buzz");
            else if (i % 3 == 0) out.append("Fizz");
            else out.append(i);
            out.append(i % 2 == 0 ? '\n' : ',');
        }
        return out.toString();
    }

    public static String runLengths(String a) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < a.length(); ) {
            int from = i;
            while (i < a.length() && a.charAt(i) == a.charAt(from)) i++;
            out.append(i - from).append(a.charAt(from));
        }
        return out.toString();
    }

    public static String chained(String a) {
        return a + 1 + 2 + 'c' + (1 + 2) + 1.5 + true + new char[] {'x'}.length;
    }

    private static final class Shown {
        private final int number;

        Shown(int number) {
            this.number = number;
        }

        @Override
        public String toString() {
            return "Shown(" + number + ")";
        }
    }
}
