package suite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** Enums, and switches over them. */
public final class Enums {
    private Enums() {}

    enum Planet {
        MERCURY,
        VENUS,
        EARTH
    }

    enum Operation {
        PLUS("+") {
            @Override
            int apply(int a, int b) {
                return a + b;
            }
        },
        MINUS("-") {
            @Override
            int apply(int a, int b) {
                return a - b;
            }
        };

        final String sign;

        Operation(String sign) {
            this.sign = sign;
        }

        abstract int apply(int a, int b);
    }

    enum Level implements IntBinaryOperator {
        LOW(1),
        MIDDLE(5),
        HIGH(9);

        private static final Map<Integer, Level> BY_WEIGHT = new HashMap<>();

        static {
            for (Level level : values()) BY_WEIGHT.put(level.weight, level);
        }

        private final int weight;

        Level(int weight) {
            this.weight = weight;
        }

        static Level of(int weight) {
            return BY_WEIGHT.get(weight);
        }

        @Override
        public int applyAsInt(int a, int b) {
            return a * weight + b;
        }

        @Override
        public String toString() {
            return name().charAt(0) + name().substring(1).toLowerCase();
        }
    }

    public static String values() {
        return Arrays.toString(Planet.values()) + Planet.values().length;
    }

    public static String valueOf(int which) {
        String[] names = {"EARTH", "VENUS", "earth", "PLUTO"};
        try {
            return Planet.valueOf(names[which & 3]).name();
        } catch (IllegalArgumentException problem) {
            return "none";
        }
    }

    public static String byClass() {
        return Enum.valueOf(Planet.class, "VENUS") + "" + Planet.valueOf("EARTH").getDeclaringClass().getSimpleName();
    }

    public static int nullName() {
        return Planet.valueOf(null).ordinal();
    }

    public static int ordinals() {
        return Planet.EARTH.ordinal() * 10 + Planet.MERCURY.compareTo(Planet.EARTH);
    }

    public static boolean identity() {
        return Planet.valueOf("EARTH") == Planet.EARTH && Planet.EARTH.equals(Planet.EARTH) && !Planet.EARTH.equals(Planet.VENUS);
    }

    public static String switched(int which) {
        switch (Planet.values()[(which & 0x7fffffff) % 3]) {
            case EARTH:
                return "home";
            case VENUS:
                return "hot";
            default:
                return "far";
        }
    }

    public static int switchOnNull(boolean which) {
        Planet planet = which ? Planet.EARTH : null;
        switch (planet) {
            case EARTH:
                return 1;
            default:
                return 2;
        }
    }

    public static String bodies(int a, int b) {
        String out = "";
        for (Operation operation : Operation.values()) out += a + operation.sign + b + "=" + operation.apply(a, b) + ";";
        return out;
    }

    public static String constantClass() {
        return (Operation.PLUS.getClass() == Operation.class) + "" + (Operation.PLUS.getDeclaringClass() == Operation.class);
    }

    public static String fields(int weight) {
        Level level = Level.of(weight);
        return level == null ? "none" : level + level.name() + level.ordinal();
    }

    public static int asInterface(int a, int b) {
        IntBinaryOperator operator = a > b ? Level.HIGH : Level.LOW;
        return operator.applyAsInt(a, b);
    }

    enum Single {
        INSTANCE;

        private int count;

        int next() {
            return ++count;
        }
    }

    public static int singleton() {
        Single.INSTANCE.count = 0;
        return Single.INSTANCE.next() + Single.INSTANCE.next() * 10;
    }

    public static int stringSwitch(String a) {
        switch (a) {
            case "one":
                return 1;
            case "two":
                return 2;
            case "Aa":
            case "BB":
                return 3;
            case "":
                return 4;
            default:
                return -1;
        }
    }

    public static int stringSwitchKnown(int which) {
        String[] names = {"one", "two", "Aa", "BB", "C#", "", "other"};
        return stringSwitch(names[(which & 0x7fffffff) % 7]);
    }

    public static int stringSwitchNull() {
        return stringSwitch(null);
    }

    public static int packed(int a) {
        switch (a) {
            case 0:
                return 10;
            case 1:
            case 2:
                return 20;
            case 4:
                a++;
            case 5:
                return a * 3;
            default:
                return -a;
        }
    }

    public static int sparse(int a) {
        switch (a) {
            case -1000000:
                return 1;
            case 0:
                return 2;
            case 77777:
                return 3;
            case Integer.MAX_VALUE:
                return 4;
            default:
                return 5;
        }
    }

    public static String charSwitch(char a) {
        switch (a) {
            case 'a':
            case 'e':
                return "vowel";
            case '\u4e2d':
                return "middle";
            default:
                return "other";
        }
    }

    public static int nestedSwitch(int a, int b) {
        int out = 0;
        outer:
        for (int i = 0; i < 5; i++) {
            switch (i) {
                case 1:
                    continue outer;
                case 3:
                    switch (b & 1) {
                        case 0:
                            break outer;
                        default:
                            out += 100;
                    }
                    break;
                default:
                    out += a & 7;
            }
            out += 1;
        }
        return out;
    }
}
