package suite;

/** Inheritance, interfaces, nesting, initialisation. */
public final class Classes {
    private Classes() {}

    private abstract static class Shape {
        protected String name = "shape";
        private int secret = 1;

        Shape() {
            init();
        }

        void init() {
            name = "init";
        }

        abstract int area();

        int twice() {
            return 2 * area();
        }

        int secret() {
            return secret;
        }

        static String kind() {
            return "Shape";
        }

        public String toString() {
            return name + ":" + area();
        }
    }

    private static class Square extends Shape {
        private final int side;
        private int secret = 2;

        Square(int side) {
            super();
            this.side = side;
        }

        @Override
        int area() {
            return side * side;
        }

        static String kind() {
            return "Square";
        }

        int both() {
            return secret * 10 + super.secret();
        }
    }

    private static final class Big extends Square {
        String label = "big";

        Big(int side) {
            super(side + 1);
        }

        @Override
        void init() {
            super.init();
            name += label;
        }

        @Override
        int area() {
            return super.area() + 1;
        }

        @Override
        int twice() {
            return super.twice() + 1000;
        }
    }

    public static String virtual(int a) {
        Shape square = new Square(a);
        Shape big = new Big(a);
        return square + " " + big + " " + square.twice() + " " + big.twice();
    }

    public static String hidden() {
        Square square = new Square(1);
        return square.both() + Shape.kind() + Square.kind() + square.secret();
    }

    private static class Fields {
        int x = 1;

        int read() {
            return x;
        }
    }

    private static final class MoreFields extends Fields {
        int x = 2;

        int both() {
            return x * 10 + super.x + ((Fields) this).x * 100;
        }
    }

    public static int shadowedFields(int a) {
        MoreFields more = new MoreFields();
        Fields same = more;
        same.x = a;
        return more.both() + more.x + same.x + same.read();
    }

    private interface Greets {
        String PREFIX = "hello ";

        String name();

        default String greet() {
            return PREFIX + name();
        }

        static Greets of(String name) {
            return () -> name;
        }
    }

    private interface Loud extends Greets {
        @Override
        default String greet() {
            return Greets.super.greet().toUpperCase();
        }
    }

    private static final class Person implements Greets {
        @Override
        public String name() {
            return "person";
        }
    }

    private static final class Shouter implements Loud {
        @Override
        public String name() {
            return "shouter";
        }
    }

    private static final class Both implements Loud, Greets {
        @Override
        public String name() {
            return "both";
        }

        @Override
        public String greet() {
            return "[" + Loud.super.greet() + "]";
        }
    }

    public static String defaults(String a) {
        return new Person().greet() + new Shouter().greet() + new Both().greet() + Greets.of(a).greet();
    }

    private static class Base<T> {
        T id(T value) {
            return value;
        }

        String call(T value) {
            return "base" + id(value);
        }
    }

    private static final class Texts extends Base<String> {
        @Override
        String id(String value) {
            return value + "!";
        }
    }

    public static String bridged(String a) {
        Base<String> base = new Texts();
        return base.id(a) + base.call(a) + new Base<Integer>().call(3);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static String bridgeCasts() {
        Base raw = new Texts();
        return raw.id(5).toString();
    }

    private static class Covariant {
        Object make() {
            return "object";
        }

        Covariant self() {
            return this;
        }
    }

    private static final class Narrow extends Covariant {
        @Override
        String make() {
            return "string";
        }

        @Override
        Narrow self() {
            return this;
        }

        int only() {
            return 42;
        }
    }

    public static String covariant() {
        Covariant value = new Narrow();
        return value.make() + "" + new Narrow().self().only() + value.self().make();
    }

    private final class Inner {
        int value = outer + 1;

        int sum() {
            outer += value;
            return outer;
        }
    }

    private int outer = 10;

    public static int inner(int a) {
        Classes holder = new Classes();
        holder.outer = a;
        Inner inner = holder.new Inner();
        return inner.sum() + inner.sum() + holder.outer;
    }

    public static String anonymous(int a, String b) {
        int[] counter = {a};
        Greets greets = new Greets() {
            private int calls;

            @Override
            public String name() {
                calls++;
                counter[0] += 2;
                return b + calls;
            }
        };
        return greets.greet() + greets.greet() + counter[0];
    }

    public static int local(int a) {
        class Adder {
            final int by;

            Adder(int by) {
                this.by = by;
            }

            int add(int x) {
                return x + by + a;
            }
        }
        return new Adder(3).add(4) * new Adder(a).add(1);
    }

    private static StringBuilder order;

    private static int note(String what) {
        order.append(what).append(' ');
        return what.length();
    }

    private static class First {
        static int a = note("First.a");
        int x = note("First.x");

        static {
            note("First.static");
        }

        {
            note("First.block");
        }

        First() {
            note("First()");
            hook();
        }

        void hook() {
            note("First.hook");
        }
    }

    private static final class Second extends First {
        static int b = note("Second.b");
        int y = note("Second.y");

        Second() {
            this(5);
            note("Second()");
        }

        Second(int z) {
            super();
            note("Second(int)" + y);
        }

        @Override
        void hook() {
            note("Second.hook" + y);
        }
    }

    public static String initialisationOrder() {
        order = new StringBuilder();
        new Second();
        new First();
        return order.toString();
    }

    private static class Lazy {
        static final int CONSTANT = 5;
        static final Integer BOXED = note("Lazy");
        static int plain = 3;
    }

    public static String constantsDoNotInitialise() {
        order = new StringBuilder();
        int sum = Lazy.CONSTANT;
        note("before");
        sum += Lazy.plain;
        return order.toString() + sum;
    }

    private static final class Circular {
        static final Circular ONE = new Circular();
        static int count = 10;
        final int seen;

        Circular() {
            seen = count;
            count++;
        }
    }

    public static int circular() {
        return Circular.ONE.seen * 100 + Circular.count;
    }

    private static final class Left {
        static int value = Right.value + 1;
    }

    private static final class Right {
        static int value = Left.value + 10;
    }

    public static int mutual() {
        return Left.value * 100 + Right.value;
    }

    private static final class Parent {
        static int touched = note("Parent");

        static class Child {
            static int value = 7;
        }
    }

    public static String nestedDoesNotInitialise() {
        order = new StringBuilder();
        int value = Parent.Child.value;
        return order.toString() + value;
    }

    public static String instances(int a) {
        Object[] all = {"text", a, 'c', new int[0], new Square(1), null, new Person(), 1.5};
        String out = "";
        for (Object one : all) {
            out += one instanceof String ? "S" : one instanceof Number ? "N" : one instanceof Comparable ? "C" : one instanceof Shape ? "H" : one instanceof Greets ? "G" : "-";
        }
        return out;
    }

    public static boolean superInstances() {
        Object big = new Big(1);
        return big instanceof Square && big instanceof Shape && !(big instanceof Greets) && big.getClass() == Big.class && big.getClass() != Square.class;
    }

    private static String over(Object a) {
        return "O";
    }

    private static String over(String a) {
        return "S";
    }

    private static String over(CharSequence a) {
        return "C";
    }

    private static String over(int a, long b) {
        return "il";
    }

    private static String over(long a, int b) {
        return "li";
    }

    private static String over(char a) {
        return "c";
    }

    private static String over(int... a) {
        return "v";
    }

    public static String overloads(int a) {
        Object text = "x";
        CharSequence chars = "x";
        return over("x") + over(text) + over(chars) + over(1, 2L) + over(1L, 2) + over('a') + over(a) + over(null, 1);
    }

    private static String over(Object a, int b) {
        return "oi";
    }

    private static class Counter {
        private static int made;
        private final int number = ++made;

        int number() {
            return number;
        }
    }

    public static String statics() {
        Counter.made = 0;
        Counter one = new Counter();
        Counter two = new Counter();
        return one.number() + "" + two.number() + Counter.made;
    }

    private static final class Node {
        final int value;
        Node next;

        Node(int value, Node next) {
            this.value = value;
            this.next = next;
        }
    }

    public static String linked(int n) {
        Node head = null;
        for (int i = 0; i < (n & 15); i++) head = new Node(i * i, head);
        Node turned = null;
        while (head != null) {
            Node next = head.next;
            head.next = turned;
            turned = head;
            head = next;
        }
        String out = "";
        for (Node at = turned; at != null; at = at.next) out += at.value + ">";
        return out;
    }

    private static final class Tree {
        Tree left;
        Tree right;
        final int key;

        Tree(int key) {
            this.key = key;
        }

        void insert(int other) {
            if (other < key) {
                if (left == null) left = new Tree(other);
                else left.insert(other);
            } else if (other > key) {
                if (right == null) right = new Tree(other);
                else right.insert(other);
            }
        }

        void walk(StringBuilder out) {
            if (left != null) left.walk(out);
            out.append(key).append(' ');
            if (right != null) right.walk(out);
        }
    }

    public static String tree(int a, int b, int c) {
        Tree root = new Tree(a);
        for (int one : new int[] {b, c, 7, -7, a + 1, 100}) root.insert(one);
        StringBuilder out = new StringBuilder();
        root.walk(out);
        return out.toString();
    }

    private static final class Money implements Cloneable {
        int amount;
        int[] parts = {1, 2};

        Money(int amount) {
            this.amount = amount;
        }

        @Override
        public Money clone() {
            try {
                return (Money) super.clone();
            } catch (CloneNotSupportedException never) {
                throw new AssertionError(never);
            }
        }
    }

    public static int cloned(int a) {
        Money one = new Money(a);
        Money two = one.clone();
        two.amount++;
        two.parts[0] = 50;
        return one.amount * 100 + two.amount + one.parts[0];
    }

    public static String names() {
        return Big.class.getSimpleName() + Big.class.getName() + new int[0].getClass().getName() + String.class.getName() + int.class;
    }

    private static synchronized int locked(int a) {
        return a + 1;
    }

    public static int synchronizedCode(int a) {
        Object lock = new Object();
        int out = a;
        synchronized (lock) {
            synchronized (lock) {
                out += locked(out);
            }
            if (a > 5) return out;
        }
        return -out;
    }

    private static final class Chain {
        private String out = "";

        Chain add(Object one) {
            out += one;
            return this;
        }
    }

    public static String fluent(int a) {
        return new Chain().add(a).add("-").add(new Chain().add('x').out).add(null).out;
    }

    private abstract static class Template {
        final String run(int a) {
            return before() + step(a) + after();
        }

        String before() {
            return "<";
        }

        abstract String step(int a);

        String after() {
            return ">";
        }
    }

    public static String template(int a) {
        return new Template() {
            @Override
            String step(int x) {
                return "step" + x;
            }

            @Override
            String after() {
                return "/" + super.after();
            }
        }.run(a);
    }

    private static final class Visitor {
        String visit(Shape shape) {
            return "shape";
        }

        String visit(Square square) {
            return "square";
        }
    }

    public static String staticDispatch() {
        Shape shape = new Square(1);
        return new Visitor().visit(shape) + new Visitor().visit((Square) shape);
    }

    public static String reflection(int a) throws Exception {
        Object made = Class.forName("suite.Classes$Made").getDeclaredConstructor(int.class).newInstance(a);
        return (String) made.getClass().getMethod("tell", String.class).invoke(made, "x");
    }

    public static final class Made {
        private final int number;

        public Made(int number) {
            this.number = number;
        }

        public String tell(String what) {
            return what + number;
        }
    }

    /** What lies within what. */
    public static String around(int a) {
        Object nameless = new Object() {};
        final class Local {}
        Class<?>[] all = {Made.class, nameless.getClass(), Local.class, Classes.class};
        StringBuilder told = new StringBuilder();
        for (Class<?> type : all) {
            told.append(type.isMemberClass() ? 'm' : '-').append(type.isLocalClass() ? 'l' : '-');
            told.append(type.isAnonymousClass() ? 'a' : '-');
            told.append(type.getEnclosingClass() == Classes.class);
            told.append(type.getDeclaringClass() == Classes.class).append(' ');
        }
        return told.append(a).toString();
    }

    /** Which classes within hold one of the class around them: that is not in their own flags. */
    public static String heldBy(int a) {
        StringBuilder told = new StringBuilder();
        for (Class<?> type : new Class<?>[] {Square.class, Inner.class, Big.class}) {
            boolean fixed = java.lang.reflect.Modifier.isStatic(type.getModifiers());
            told.append(type.isMemberClass() && !fixed ? "inner" : "nested").append(' ');
        }
        return told.append(a).toString();
    }

    /** The class within that has a name. */
    public static String within(int a) throws Exception {
        for (Class<?> type : Classes.class.getDeclaredClasses()) {
            if (type.getSimpleName().equals("Made")) {
                Object made = type.getDeclaredConstructor(int.class).newInstance(a);
                return ((Made) made).tell("within ");
            }
        }
        return "none";
    }

    public static String elements() {
        Class<?> row = int[][].class;
        return row.getComponentType().isPrimitive() + " " + row.getComponentType().getComponentType().isPrimitive();
    }
}
