package bench.flow.labelled_search;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

/** Looks for words in a grid. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        String[][] grid = {{"", "sun"}, {id, ""}};
        String found = "";
        int words = 0;
        rows:
        for (String[] row : grid) {
            for (String word : row) {
                if (!word.isEmpty()) {
                    found = word;
                    words++;
                    break; //: @leak
                    break rows; //: @clean,falls_through
                }
            }
        }
        switch (words) {
            case 1:
                setTitle("One word");
                break; //: @leak,clean
            case 2:
                found = grid[1][0]; //: @falls_through
                setTitle(words + " words");
                break;
            default:
                setTitle("No words");
                break;
        }
        Log.d("Grid", "last " + found); //: #sink
    }
}
