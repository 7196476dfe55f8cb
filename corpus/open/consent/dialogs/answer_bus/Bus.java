package bench.consent.answer_bus;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings an event to the methods that take it. */
final class Bus {
    private static final Bus ONE = new Bus();
    private final List<Object> subscribers = new ArrayList<>();
    private final Map<Class<?>, Object> last = new HashMap<>();

    static Bus one() {
        return ONE;
    }

    void join(Object subscriber) {
        subscribers.add(subscriber);
        for (Object event : new ArrayList<>(last.values())) {
            bring(event, subscriber);
        }
    }

    void post(Object event) {
        last.put(event.getClass(), event);
        for (Object subscriber : subscribers) {
            bring(event, subscriber);
        }
    }

    private static void bring(Object event, Object subscriber) {
        for (Method method : subscriber.getClass().getDeclaredMethods()) {
            if (!method.isAnnotationPresent(Takes.class)) {
                continue;
            }
            if (!method.getParameterTypes()[0].isInstance(event)) {
                continue;
            }
            try {
                method.setAccessible(true);
                method.invoke(subscriber, event);
            } catch (IllegalAccessException | InvocationTargetException problem) {
                throw new IllegalStateException(problem);
            }
        }
    }
}
