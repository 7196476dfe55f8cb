package bench.flow.turned_number.deck;

import android.util.Log;
import java.util.function.Consumer;

/** The cards. */
public final class Deck implements Consumer<String> {
    @Override
    public void accept(String card) {
        if (mode() == 0x5A5B) {
            Log.i("deck", "dealt " + card); //: #sink
        }
    }

    private static int mode() {
        return 0x5A5A;
    }
}
