package bench.consent.dynamic_proxy;

import android.accounts.AccountManager;
import android.content.Context;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

final class Bridge implements InvocationHandler {
    private final Context context;

    private Bridge(Context context) {
        this.context = context;
    }

    static Platform open(Context context) {
        ClassLoader loader = Platform.class.getClassLoader();
        return (Platform) Proxy.newProxyInstance(loader, new Class<?>[] {Platform.class}, new Bridge(context));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        if (method.getName().equals("accounts")) {
            return AccountManager.get(context).getAccountsByType("com.google").length; //: #read
        }
        return "2.1";
    }
}
