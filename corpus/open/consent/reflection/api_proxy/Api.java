package bench.consent.api_proxy;

import android.content.Context;
import android.net.wifi.WifiManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Makes calls out of an interface. */
final class Api implements InvocationHandler {
    private final Context context;

    private Api(Context context) {
        this.context = context;
    }

    static <T> T of(Class<T> type, Context context) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Api(context)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        StringBuilder call = new StringBuilder("/").append(method.getName());
        Adds adds = method.getAnnotation(Adds.class);
        for (String what : adds.value()) {
            call.append('&').append(what).append('=').append(valueOf(what));
        }
        return call.toString();
    }

    private String valueOf(String what) {
        switch (what) {
            case "spot":
                WifiManager wifi = context.getSystemService(WifiManager.class);
                return wifi.getConnectionInfo().getBSSID(); //: #read
            case "lang":
                return "zh";
            default:
                return "";
        }
    }
}
