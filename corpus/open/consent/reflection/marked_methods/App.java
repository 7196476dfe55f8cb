package bench.consent.marked_methods;

import android.app.Application;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

public final class App extends Application {
    private Tasks tasks;

    @Override
    public void onCreate() {
        super.onCreate();
        tasks = new Tasks(this);
        run(Stage.COLD);
    }

    void run(Stage stage) {
        List<Method> due = new ArrayList<>();
        for (Method method : Tasks.class.getDeclaredMethods()) {
            At at = method.getAnnotation(At.class);
            if (at != null && at.value() == stage) {
                due.add(method);
            }
        }
        Collections.sort(due, Comparator.comparingInt(method -> method.getAnnotation(At.class).order()));
        for (Method method : due) {
            try {
                method.invoke(tasks);
            } catch (ReflectiveOperationException problem) {
                throw new IllegalStateException(method.getName(), problem);
            }
        }
    }

    Tasks tasks() {
        return tasks;
    }
}
