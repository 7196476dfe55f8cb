package bench.flow.bus_by_type;

import java.lang.reflect.Method;

final class Bus {
    private final Object listener;

    Bus(Object listener) {
        this.listener = listener;
    }

    void post(Object event) throws ReflectiveOperationException {
        for (Method method : listener.getClass().getMethods()) {
            Class<?>[] types = method.getParameterTypes();
            if (!method.getName().equals("on") || types.length != 1) continue;
            boolean fits = types[0].isInstance(event); //: @leak,other_type,not_public,by_parent
            boolean fits = types[0] == event.getClass(); //: @exact_type
            if (fits) method.invoke(listener, event);
        }
    }
}
