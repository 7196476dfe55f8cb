package bench.consent.startup_meta.startup;

import android.content.Context;
import java.util.HashMap;
import java.util.Map;

/** Makes each initialiser once, those it depends on first. */
public final class Starter {
    private static final Map<Class<?>, Object> MADE = new HashMap<>();

    private Starter() {}

    public static void run(Context context, Class<?> type) throws ReflectiveOperationException {
        if (MADE.containsKey(type)) {
            return;
        }
        Initializer<?> initializer = (Initializer<?>) type.getDeclaredConstructor().newInstance();
        for (Class<?> first : initializer.dependencies()) {
            run(context, first);
        }
        MADE.put(type, initializer.create(context));
    }
}
