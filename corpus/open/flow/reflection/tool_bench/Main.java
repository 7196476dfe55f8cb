package bench.flow.tool_bench;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle("Tool Bench");
        try {
            work(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        } catch (ReflectiveOperationException problem) {
            setTitle("The bench is closed");
        }
    }

    private static void work(String wood) throws ReflectiveOperationException {
        Object[] given = {wood}; //: @leak,marked_final
        Object[] given = {wood, wood}; //: @other_shape
        for (Method tool : Tools.class.getDeclaredMethods()) {
            if (tool.getReturnType() == String.class
                    && tool.getParameterCount() == given.length
                    && Modifier.isFinal(tool.getModifiers()) //: @marked_final
                    && Arrays.stream(tool.getParameterTypes()).allMatch(type -> type == String.class)) {
                Log.i("Bench", (String) tool.invoke(new Tools(), given)); //: #sink
            }
        }
    }
}
