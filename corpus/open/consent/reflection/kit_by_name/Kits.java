package bench.consent.kit_by_name;

import android.content.Context;
import java.lang.reflect.Field;

/** Starts SDKs that may or may not be packed. */
final class Kits {
    private static final String ROOT = "com.harborkit.";

    private Kits() {}

    static void collect(boolean yes) {
        try {
            Field field = Class.forName(ROOT + "count.Harbor").getDeclaredField("collect");
            field.setAccessible(true);
            field.set(null, yes);
        } catch (ReflectiveOperationException absent) {
            return;
        }
    }

    static boolean start(Context context) {
        try {
            Class<?> type = Class.forName(ROOT + "count.Harbor");
            Object kit = type.getMethod("getInstance").invoke(null);
            type.getMethod("init", Context.class, String.class).invoke(kit, context, "huawei");
            return true;
        } catch (ReflectiveOperationException absent) {
            return false;
        }
    }
}
