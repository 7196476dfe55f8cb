package bench.consent.enum_modules;

import android.app.Application;
import android.util.Log;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        for (Module module : Module.values()) {
            if (module.early) {
                start(module);
            }
        }
    }

    private static void start(Module module) {
        try {
            module.start();
        } catch (ReflectiveOperationException missing) {
            Log.w("Camp", "no module " + module.name());
        }
    }
}
