package suite;

/** Exceptions. */
public final class Throwing {
    private Throwing() {}

    public static int divides(int a, int b) {
        try {
            return a / b;
        } catch (ArithmeticException problem) {
            return -1;
        }
    }

    public static int uncaught(int a) {
        if (a < 0) throw new IllegalArgumentException("negative");
        if (a == 0) throw new Custom(5);
        return a;
    }

    public static int finallyAlways(int a) {
        int[] log = {0};
        try {
            log[0] += 1;
            if (a > 0) throw new IllegalStateException();
            log[0] += 10;
        } catch (IllegalStateException problem) {
            log[0] += 100;
        } finally {
            log[0] += 1000;
        }
        return log[0];
    }

    @SuppressWarnings("finally")
    public static int finallyReturns(int a) {
        try {
            return 10 / a;
        } finally {
            return 7;
        }
    }

    public static int finallyAfterReturn(int a) {
        int x = a;
        try {
            return x;
        } finally {
            x = 100;
        }
    }

    public static String nested(int a) {
        String out = "";
        try {
            try {
                if (a == 0) throw new NullPointerException("in");
                out += "a";
                Object nothing = a == 1 ? null : "x";
                out += nothing.toString();
            } catch (IllegalStateException never) {
                out += "never";
            } finally {
                out += "f";
            }
        } catch (NullPointerException problem) {
            out += "npe";
        } finally {
            out += "g";
        }
        return out;
    }

    public static String rethrown(int a) {
        try {
            try {
                return "" + 10 / a;
            } catch (ArithmeticException problem) {
                throw new IllegalStateException("wrapped", problem);
            }
        } catch (IllegalStateException problem) {
            return problem.getMessage() + (problem.getCause() instanceof ArithmeticException);
        }
    }

    public static String replacedByFinally(int a) {
        try {
            try {
                throw new IllegalStateException("first");
            } finally {
                if (a > 0) Integer.parseInt("x");
            }
        } catch (NumberFormatException problem) {
            return "second";
        } catch (IllegalStateException problem) {
            return problem.getMessage();
        }
    }

    public static String multi(int a) {
        try {
            if (a % 3 == 0) throw new IllegalArgumentException("arg");
            if (a % 3 == 1) throw new IllegalStateException("state");
            return "none";
        } catch (IllegalArgumentException | IllegalStateException problem) {
            return problem.getMessage() + problem.getClass().getSimpleName();
        }
    }

    public static String bySupertype(int a) {
        try {
            if (a == 0) throw new Custom(3);
            if (a < 0) throw new Error("error");
            throw new Exception("checked");
        } catch (Custom problem) {
            return "custom" + problem.code;
        } catch (RuntimeException problem) {
            return "runtime";
        } catch (Exception problem) {
            return problem.getMessage();
        } catch (Throwable problem) {
            return problem.toString();
        }
    }

    private static class Custom extends RuntimeException {
        final int code;

        Custom(int code) {
            super("code " + code);
            this.code = code;
        }
    }

    private static final class Deeper extends Custom {
        Deeper() {
            super(9);
        }

        @Override
        public String getMessage() {
            return "deeper than " + super.getMessage();
        }
    }

    public static String customs(boolean which) {
        try {
            throw which ? new Deeper() : new Custom(1);
        } catch (Deeper problem) {
            return "D" + problem.getMessage() + problem.code;
        } catch (Custom problem) {
            return "C" + problem.getMessage();
        }
    }

    public static int throughCalls(int depth) {
        try {
            return descend(depth & 15);
        } catch (IllegalStateException problem) {
            return Integer.parseInt(problem.getMessage()) + 1000;
        }
    }

    private static int descend(int depth) {
        if (depth == 5) throw new IllegalStateException("" + depth);
        if (depth == 0) return 0;
        return descend(depth - 1) + 1;
    }

    public static String nullDereference(boolean which) {
        Holder holder = which ? new Holder() : null;
        try {
            return holder.name;
        } catch (NullPointerException problem) {
            return "null";
        }
    }

    private static final class Holder {
        String name = "held";
        Holder next;
    }

    public static String nullField() {
        return new Holder().next.name;
    }

    public static int nullStore() {
        Holder holder = null;
        holder.name = "x";
        return 1;
    }

    public static int throwNull() {
        RuntimeException nothing = null;
        throw nothing;
    }

    public static int synchronizedNull() {
        Object nothing = null;
        synchronized (nothing) {
            return 1;
        }
    }

    public static String wrongCast(int a) {
        Object any = a > 0 ? "text" : (Object) Integer.valueOf(a);
        return (String) any;
    }

    public static int negativeSize(int a) {
        return new int[a & 7 | Integer.MIN_VALUE].length;
    }

    public static String outside(int at) {
        try {
            return "" + new int[3][2][at % 100].length;
        } catch (ArrayIndexOutOfBoundsException problem) {
            return "array";
        } catch (IndexOutOfBoundsException problem) {
            return "index";
        }
    }

    public static String textOutside(int at) {
        try {
            return "abc".substring(at);
        } catch (StringIndexOutOfBoundsException problem) {
            return "outside";
        }
    }

    public static String causes() {
        Throwable problem = new RuntimeException(new IllegalStateException("root"));
        return problem.getMessage() + "|" + problem + "|" + problem.getCause().getMessage() + new Exception().getMessage() + new Error((String) null);
    }

    public static String suppressed() {
        try (Resource one = new Resource("one"); Resource two = new Resource("two")) {
            throw new IllegalStateException(one.name + two.name);
        } catch (Exception problem) {
            String out = problem.getMessage();
            for (Throwable more : problem.getSuppressed()) out += "," + more.getMessage();
            return out;
        }
    }

    private static final class Resource implements AutoCloseable {
        static String log = "";
        final String name;

        Resource(String name) {
            this.name = name;
        }

        @Override
        public void close() {
            throw new IllegalArgumentException("closing " + name);
        }
    }

    public static String withResources(int a) {
        StringBuilder log = new StringBuilder();
        try (Quiet one = new Quiet(log, "1"); Quiet two = new Quiet(log, "2")) {
            log.append("body");
            if (a > 0) throw new IllegalStateException();
        } catch (IllegalStateException problem) {
            log.append("caught");
        } finally {
            log.append("end");
        }
        return log.toString();
    }

    private static final class Quiet implements AutoCloseable {
        final StringBuilder log;
        final String name;

        Quiet(StringBuilder log, String name) {
            this.log = log;
            this.name = name;
            log.append("open").append(name);
        }

        @Override
        public void close() {
            log.append("close").append(name);
        }
    }

    public static int loopWithCatch(int n) {
        int caught = 0;
        for (int i = 0; i < (n & 15); i++) {
            try {
                if (i % 3 == 0) continue;
                if (i == 11) break;
                caught += 100 / (i % 4);
            } catch (ArithmeticException problem) {
                caught += 1000;
            } finally {
                caught++;
            }
        }
        return caught;
    }

    public static String inInitialiser() {
        String out = "";
        for (int i = 0; i < 2; i++) {
            try {
                out += Broken.value;
            } catch (ExceptionInInitializerError problem) {
                out += "first";
            } catch (NoClassDefFoundError problem) {
                out += "later";
            }
        }
        return out;
    }

    private static final class Broken {
        static int value = Integer.parseInt("broken");
    }

    public static int fromInitialiser() {
        return BrokenToo.value;
    }

    private static final class BrokenToo {
        static final int value;

        static {
            if (true) throw new IllegalStateException();
            value = 1;
        }
    }

    public static String fromConstructor(int a) {
        try {
            return "made" + new Strict(a).value;
        } catch (IllegalArgumentException problem) {
            return "refused " + problem.getMessage();
        }
    }

    private static final class Strict {
        final int value;

        Strict(int value) {
            if (value < 0) throw new IllegalArgumentException("" + value);
            this.value = value;
        }
    }

    public static String checkedIsDeclared(int a) throws Exception {
        if (a == 1) throw new java.io.IOException("io");
        if (a == 2) throw new CloneNotSupportedException();
        return "fine";
    }

    public static String identity() {
        RuntimeException made = new RuntimeException("x");
        try {
            throw made;
        } catch (RuntimeException caught) {
            return "" + (made == caught);
        }
    }

    public static int assertion(int a) {
        if (a > 3) throw new AssertionError("too large: " + a);
        return a;
    }

    public static int finallyInLoop(int n) {
        n &= 3;
        int out = 0;
        while (true) {
            try {
                if (n++ > 3) return out;
                out += n;
            } finally {
                out *= 2;
            }
        }
    }

    public static String order(int a) {
        StringBuilder log = new StringBuilder();
        try {
            log.append(step(log, 1, a)).append(step(log, 2, a)).append(step(log, 3, a));
        } catch (RuntimeException problem) {
            log.append('!');
        }
        return log.toString();
    }

    private static int step(StringBuilder log, int number, int failing) {
        log.append('<').append(number).append('>');
        if (number == failing) throw new RuntimeException();
        return number * 11;
    }

    public static void falls(String text) {
        throw new IllegalStateException("fell over " + text);
    }

    /** What a method called by reflection throws is a cause, and no part of what is shown. */
    public static String inside(String text) throws Exception {
        try {
            Throwing.class.getMethod("falls", String.class).invoke(null, text);
            return "nothing";
        } catch (java.lang.reflect.InvocationTargetException wrapped) {
            return wrapped.getMessage() + "," + wrapped + "," + wrapped.getTargetException().getMessage();
        }
    }

    public static String silent(String text) {
        Throwable cause = new RuntimeException(text);
        return new java.lang.reflect.UndeclaredThrowableException(cause).getMessage()
                + new ExceptionInInitializerError(cause).getMessage()
                + new IllegalStateException(cause).getMessage();
    }
}
