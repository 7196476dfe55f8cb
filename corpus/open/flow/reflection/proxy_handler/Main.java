package bench.flow.proxy_handler;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

public final class Main extends Activity {
    /** What plugs are told. */
    public interface Plug {
        void opened(String by);

        void closed(String by);
    }

    private static final String HEARD = "opened"; //: @leak
    private static final String HEARD = "closed"; //: @clean

    private static Object handle(Object proxy, Method method, Object[] arguments) {
        if (method.getName().equals(HEARD)) {
            Log.i("Plug", method.getName() + " by " + arguments[0]); //: #sink
        }
        return null;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Class<?>[] types = {Plug.class};
        Plug plug = (Plug) Proxy.newProxyInstance(getClassLoader(), types, Main::handle);
        plug.opened(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        plug.closed("nobody");
    }
}
