package bench.flow.shelf_length;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.Arrays;

/** Plans shelves for books. */
public final class Main extends Activity {
    private static final int PLACES = 16;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        StringBuilder plan = new StringBuilder();
        for (int at = 0; at < 8; at++) {
            int digit = Character.digit(id.charAt(at), PLACES);
            plan.append(shelf(digit).length).append(' ');
        }
        Log.i("Shelves", plan.toString()); //: #sink
    }

    private static int[] shelf(int digit) {
        int[] shelf = new int[digit]; //: @leak,grown
        int[] shelf = new int[PLACES]; //: @clean
        Arrays.fill(shelf, digit);
        return shelf; //: @leak,clean
        return Arrays.copyOf(shelf, PLACES); //: @grown
    }
}
