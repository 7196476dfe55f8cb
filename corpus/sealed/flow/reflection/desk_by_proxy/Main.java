package bench.flow.desk_by_proxy;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.EditText;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

public final class Main extends Activity {
    interface Desk {
        void publish(String text);

        void shred(String text);
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void go(View button) {
        EditText field = findViewById(R.id.secret);
        String secret = field.getText().toString(); //: #source
        Class<?>[] types = {Desk.class};
        Desk desk = (Desk) Proxy.newProxyInstance(getClassLoader(), types, this::handle);
        desk.publish(secret); //: @leak
        desk.shred(secret); //: @clean
        desk.publish("done");
    }

    private Object handle(Object proxy, Method method, Object[] args) {
        if (method.getName().startsWith("pub")) {
            Log.i("bench", (String) args[0]); //: #sink
        }
        return null;
    }
}
