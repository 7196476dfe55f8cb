package bench.flow.marked_steps;

import android.app.Activity;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.Toast;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.WRITE_EXTERNAL_STORAGE"}, 1);
    }

    @Override
    public boolean onCreateOptionsMenu(Menu menu) {
        menu.add("Run the check-up").setShowAsAction(MenuItem.SHOW_AS_ACTION_ALWAYS);
        return true;
    }

    @Override
    public boolean onOptionsItemSelected(MenuItem item) {
        try {
            run(new Checkup(this));
        } catch (ReflectiveOperationException broken) {
            Toast.makeText(this, "The check-up stopped", Toast.LENGTH_LONG).show();
        }
        return true;
    }

    private static void run(Checkup checkup) throws ReflectiveOperationException {
        List<Method> steps = new ArrayList<>();
        for (Method method : Checkup.class.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Step.class)) {
                steps.add(method);
            }
        }
        steps.sort(Comparator.comparingInt(step -> step.getAnnotation(Step.class).value()));
        for (Method step : steps) {
            step.invoke(checkup);
        }
    }
}
