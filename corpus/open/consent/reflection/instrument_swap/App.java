package bench.consent.instrument_swap;

import android.app.Application;
import android.app.Instrumentation;
import java.lang.reflect.Field;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        swap(); //: @breach,guarded
    }

    boolean agreed() {
        return getSharedPreferences("film", MODE_PRIVATE).getBoolean("agreed", false);
    }

    void agree() {
        getSharedPreferences("film", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        swap(); //: @later
    }

    /** Has the app's own object called whenever an activity is made. */
    private void swap() {
        try {
            Class<?> type = Class.forName("android.app.ActivityThread");
            Object thread = type.getDeclaredMethod("currentActivityThread").invoke(null);
            Field place = type.getDeclaredField("mInstrumentation");
            place.setAccessible(true);
            place.set(thread, new Watch((Instrumentation) place.get(thread), this));
        } catch (ReflectiveOperationException problem) {
            getSharedPreferences("film", MODE_PRIVATE).edit().putBoolean("plain", true).apply();
        }
    }
}
