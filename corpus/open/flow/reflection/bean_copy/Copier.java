package bench.flow.bean_copy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

final class Copier {
    private Copier() {}

    static <T> T copy(T from) throws ReflectiveOperationException {
        @SuppressWarnings("unchecked")
        T to = (T) from.getClass().getDeclaredConstructor().newInstance();
        for (Field field : from.getClass().getDeclaredFields()) {
            int marks = field.getModifiers();
            if (Modifier.isStatic(marks) || Modifier.isTransient(marks)) continue;
            if (field.isAnnotationPresent(Hidden.class) || field.isAnnotationPresent(Noted.class)) continue;
            field.setAccessible(true);
            field.set(to, field.get(from));
        }
        return to;
    }
}
