package bench.consent.verb_lookup;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** What has to be done, found by the beginning of its name. */
public final class Steps {
    private final Context context;

    Steps(Context context) {
        this.context = context;
    }

    void run(String verb) {
        for (Method step : Steps.class.getDeclaredMethods()) {
            if (step.getName().startsWith(verb)) {
                try {
                    step.invoke(this);
                } catch (IllegalAccessException | InvocationTargetException failed) {
                    Log.w("steps", step.getName());
                }
            }
        }
    }

    public void bootSongs() {
        context.getSharedPreferences("songs", Context.MODE_PRIVATE).edit().putInt("count", 12).apply();
    }

    public void bootDevice() { //: @breach,guarded
    public void joinDevice() { //: @other_verb
        String id = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        context.getSharedPreferences("songs", Context.MODE_PRIVATE).edit().putString("device", id).apply();
    }
}
