package bench.flow.numbered_places;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.Formatter;
import java.util.Locale;

/** Prints a line on a card. */
public final class Main extends Activity {
    private static final String LINE = "To %1$s, from %2$s"; //: @leak
    private static final String LINE = "To %1$s, from %1$s"; //: @clean
    private static final String LINE = "To %1$s, from %2$.0s"; //: @cut

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        StringBuilder card = new StringBuilder();
        try (Formatter print = new Formatter(card, Locale.ROOT)) {
            print.format(LINE, "grandma", id);
        }
        Log.i("Cards", card.toString()); //: #sink
    }
}
