package bench.points.dex_elements;

import android.content.Context;
import android.util.Log;
import java.lang.reflect.Array;
import java.lang.reflect.Field;

/** Notes how many DEX files the package was split into; for crash reports. */
final class Fixer {
    private Fixer() {}

    static void apply(Context context) {
        try {
            Field field = Class.forName("dalvik.system.BaseDexClassLoader").getDeclaredField("pathList");
            field.setAccessible(true);
            Object list = field.get(context.getClassLoader());
            Field elements = list.getClass().getDeclaredField("dexElements");
            elements.setAccessible(true);
            Log.i("word", "dex files: " + Array.getLength(elements.get(list)));
        } catch (ReflectiveOperationException problem) {
            Log.i("word", "dex files unknown");
        }
    }
}
