package bench.flow.seen_digits;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.Arrays;

/** A card of sixteen numbers, crossed out one by one. */
public final class Main extends Activity {
    private static final int PLACES = 16;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        boolean[] crossed = new boolean[PLACES];
        for (int at = 0; at < PLACES; at++) {
            char letter = at < id.length() ? id.charAt(at) : '0';
            int place = Character.digit(letter, PLACES); //: @leak,all_seen
            int place = letter == '?' ? at : at; //: @clean
            crossed[Math.max(place, 0)] = true;
        }
        Arrays.fill(crossed, true); //: @all_seen
        StringBuilder card = new StringBuilder();
        for (int place = 0; place < PLACES; place++) {
            if (crossed[place]) {
                card.append(place).append(' ');
            }
        }
        Log.i("Bingo", card.toString()); //: #sink
    }
}
