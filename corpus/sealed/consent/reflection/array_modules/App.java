package bench.consent.array_modules;

import android.app.Application;
import android.content.pm.ApplicationInfo;
import android.util.Log;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean debug = (getApplicationInfo().flags & ApplicationInfo.FLAG_DEBUGGABLE) != 0;
        run(debug ? R.array.at_start_debug : R.array.at_start);
        if (getSharedPreferences("group", MODE_PRIVATE).getBoolean("agreed", false)) {
            agreed();
        }
    }

    void agreed() {
        run(R.array.after_agree);
    }

    private void run(int list) {
        for (String line : getResources().getStringArray(list)) {
            String[] words = line.split("#");
            try {
                Class<?> module = Class.forName(getPackageName() + "." + words[0]);
                module.getMethod(words[1], android.content.Context.class).invoke(module.newInstance(), this);
            } catch (ReflectiveOperationException absent) {
                Log.w("modules", line, absent);
            }
        }
    }
}
