package bench.flow.handles;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/** Calls methods through handles that are found by name. */
public final class Main extends Activity {
    private final String word;

    public Main() {
        this("main");
    }

    private Main(String word) {
        this.word = word;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try {
            found();
            bound();
        } catch (Throwable problem) {
            say("problem " + problem);
        }
    }

    private void found() throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodType twice = MethodType.methodType(int.class, int.class);
        MethodHandle twiceOf = lookup.findStatic(Main.class, "twice", twice);
        say("static " + (int) twiceOf.invokeExact(21));
        MethodType joined = MethodType.methodType(String.class, String.class, int.class);
        MethodHandle join = lookup.findVirtual(Main.class, "join", joined);
        say("virtual " + (String) join.invoke(this, "a", 2));
        MethodHandle length = lookup.findVirtual(String.class, "length", MethodType.methodType(int.class));
        say("platform " + (int) length.invoke("four"));
        MethodHandle made =
                lookup.findConstructor(Main.class, MethodType.methodType(void.class, String.class));
        say("made " + ((Main) made.invoke("other")).word);
        MethodHandle of = lookup.unreflect(Main.class.getDeclaredMethod("twice", int.class));
        say("unreflected " + ((int) of.invoke(4) + 1));
        try {
            lookup.findStatic(Empty.class, "absent", twice);
        } catch (NoSuchMethodException absent) {
            say("absent");
        }
    }

    private void bound() throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodType joined = MethodType.methodType(String.class, String.class, int.class);
        MethodHandle join = lookup.findVirtual(Main.class, "join", joined).bindTo(new Main("held"));
        say("bound " + (String) join.invoke("b", 3));
        say("with arguments " + join.invokeWithArguments("c", 4));
        say("with a list " + join.invokeWithArguments(Arrays.<Object>asList("d", 5)));
        MethodHandle inserted = MethodHandles.insertArguments(join, 0, "e");
        say("inserted " + (String) inserted.invoke(6));
        MethodHandle fails = lookup.findStatic(Main.class, "fails", MethodType.methodType(void.class));
        try {
            fails.invoke();
        } catch (IllegalStateException thrown) {
            say("thrown " + thrown.getMessage());
        }
    }

    /** Has nothing that is looked for. */
    private static final class Empty {}

    private static int twice(int number) {
        return number * 2;
    }

    private String join(String text, int number) {
        return word + text + number;
    }

    private static void fails() {
        throw new IllegalStateException("as it is");
    }

    private static void say(String word) {
        Log.i("app", word);
    }
}
