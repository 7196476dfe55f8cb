package bench.flow.key_by_value;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.HashMap;
import java.util.Map;

/** Hands coats back. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Fetch");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Map<Ticket, String> coats = new HashMap<>();
        Ticket first = new Ticket(7);
        coats.put(first, id);
        first.number = 8; //: @changed,changed_back
        first.number = 7; //: @changed_back
        String coat = coats.get(new Ticket(7));
        Log.d("Coats", coat == null ? "no coat" : coat); //: #sink
    }

    private static final class Ticket {
        int number;

        Ticket(int number) {
            this.number = number;
        }

        @Override //: @leak,changed,changed_back
        public boolean equals(Object other) { //: @leak,changed,changed_back
            return other instanceof Ticket && ((Ticket) other).number == number; //: @leak,changed,changed_back
        } //: @leak,changed,changed_back

        @Override //: @leak,changed,changed_back
        public int hashCode() { //: @leak,changed,changed_back
            return number; //: @leak,changed,changed_back
        } //: @leak,changed,changed_back
    }
}
