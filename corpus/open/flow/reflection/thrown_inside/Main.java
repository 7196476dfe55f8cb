package bench.flow.thrown_inside;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.lang.reflect.InvocationTargetException;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String device = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            Fuses.class.getMethod("plug", String.class).invoke(new Fuses(), device);
            setTitle("All is well");
        } catch (InvocationTargetException blown) {
            Log.w("Fuses", blown.getCause().getMessage()); //: @leak #sink
            Log.w("Fuses", "blown: " + blown.getMessage()); //: @own_message
            Log.w("Fuses", blown.toString()); //: @own_text
            Log.w("Fuses", "blown", blown); //: @with_trace #sink
        } catch (ReflectiveOperationException missing) {
            setTitle("No such fuse");
        }
    }
}
