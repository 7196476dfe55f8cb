package bench.flow.reflected_courier;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import java.lang.reflect.Method;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            Class<?> courier = Class.forName("bench.flow.reflected_courier.Courier");
            Method method = courier.getMethod("carry", String.class); //: @leak
            Method method = courier.getMethod("keep", String.class); //: @clean
            method.invoke(null, id);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
