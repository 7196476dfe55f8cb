package bench.flow.cut_by_signs;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.StringTokenizer;

/** Reads lines of a table. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        String line = "start," + id + ",ok;"; //: @leak
        String line = "start,ok," + id + ";"; //: @clean,fresh_signs
        StringTokenizer cut = new StringTokenizer(line, ",");
        setTitle(cut.nextToken());
        String word = cut.nextToken(); //: @leak,clean
        String word = cut.nextToken(";"); //: @fresh_signs
        Log.d("Reader", "second " + word); //: #sink
    }
}
