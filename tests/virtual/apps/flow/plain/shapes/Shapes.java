package bench.flow.shapes;

import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Code in the shapes that conversion has to keep. */
final class Shapes {
    enum Colour { RED, GREEN }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Mark {
        String name();

        int[] numbers() default {1, 2};

        Colour colour() default Colour.GREEN;

        Class<?> kind() default String.class;
    }

    interface Step {
        int at(int value);

        default Step then(Step next) {
            return value -> next.at(at(value));
        }

        static Step add(int amount) {
            return value -> value + amount;
        }
    }

    abstract static class Token<T> {
        String type() {
            return ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0].toString();
        }
    }

    @Mark(name = "shapes")
    static final class Marked {
        @Mark(name = "field", numbers = {}) long field = 3L;
    }

    static void say() throws Exception {
        App.say("steps " + Step.add(2).then(Step.add(3)).at(1));
        List<String> words = Arrays.asList("pear", "fig", "apple");
        words.sort(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        App.say("sorted " + words);
        App.say("type " + new Token<List<String>>() {}.type());
        Mark mark = Marked.class.getAnnotation(Mark.class);
        App.say("mark " + mark.name() + Arrays.toString(mark.numbers()) + mark.colour() + mark.kind().getSimpleName());
        Annotation field = Marked.class.getDeclaredField("field").getAnnotations()[0];
        App.say("field " + ((Mark) field).numbers().length);
        App.say("names " + Marked.class.getSimpleName() + new Object() {}.getClass().getEnclosingMethod().getName());
        App.say("numbers " + numbers(-0.0, Float.NaN, Long.MIN_VALUE));
        App.say("switch " + chosen("fig") + chosen("plum"));
        App.say("caught " + caught(0));
    }

    private static String numbers(double zero, float nan, long low) {
        return 1 / -(-zero) + " " + (nan < 1 || nan >= 1) + " " + (low >>> 60) + " " + (int) 3e10 + " " + (char) 0x4e2d;
    }

    private static int chosen(String word) {
        switch (word) {
            case "pear":
                return 1;
            case "fig":
                return 2;
            default:
                return 3;
        }
    }

    private static String caught(int zero) {
        String order = "";
        try {
            order += 1 / zero;
        } catch (ArithmeticException divided) {
            order += "divided";
        } finally {
            order += " at last";
        }
        return order;
    }
}
