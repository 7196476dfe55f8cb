package bench.consent.proxy_steps;

import android.content.Context;
import android.provider.Settings;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** One handler for every step, so that a new step needs no new class. */
final class Recorder implements InvocationHandler {
    private static final String WANTED = "shown"; //: @breach
    private static final String WANTED = "agreed"; //: @clean
    private final Context context;

    private Recorder(Context context) {
        this.context = context;
    }

    static Steps of(Context context) {
        Class<?>[] kinds = {Steps.class};
        return (Steps) Proxy.newProxyInstance(Steps.class.getClassLoader(), kinds, new Recorder(context));
    }

    @Override
    public Object invoke(Object proxy, Method step, Object[] args) {
        String id = "";
        if (step.getName().equals(WANTED)) {
            id = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
        }
        context.getSharedPreferences("steps", Context.MODE_PRIVATE).edit().putString(step.getName(), id).apply();
        return null;
    }
}
