package bench.consent.joined_getter;

import java.lang.reflect.InvocationTargetException;

/** Asks the system for a property by its short name. */
final class Probe {
    private static final String[] HOME = {"android", "os", "Build"};

    private Probe() {
    }

    static String ask(String property) {
        try {
            Class<?> build = Class.forName(String.join(".", HOME));
            String getter = "get" + property.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + property.substring(1);
            return String.valueOf(build.getMethod(getter).invoke(null)); //: #call
        } catch (InvocationTargetException denied) {
            return "未授权";
        } catch (ReflectiveOperationException missing) {
            return "未知";
        }
    }
}
