package bench.flow.copied_by_comparison;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

/** Shows the start of the ID without assigning a character of it to anything. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        StringBuilder copy = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            char found = '.';
            for (char guess = '0'; guess <= 'f'; guess++) {
                if (id.charAt(i) == guess) found = guess;
            }
            found = '.'; //: @clean
            copy.append(found);
        }
        Log.i("bench", copy.toString()); //: #sink
    }
}
