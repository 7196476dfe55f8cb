package bench.flow.bean_copy;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Pupil pupil = new Pupil();
        pupil.device = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            Log.i("Swim", "list: " + Copier.copy(pupil)); //: #sink
        } catch (ReflectiveOperationException problem) {
            setTitle("No list today");
        }
    }
}
