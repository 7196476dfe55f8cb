package bench.flow.varargs_pick;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.Locale;

public final class Main extends Activity {
    private static String last(String... words) {
        return words.length == 0 ? "" : words[words.length - 1];
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        String line = last("opened", "by", id); //: @leak
        String line = last(id, "opened"); //: @clean
        String line = String.format(Locale.ROOT, "page %2$s", id, "opened"); //: @formatted
        Log.i("Style", line); //: #sink
    }
}
