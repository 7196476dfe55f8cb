package bench.flow.scan_ticket;

import android.app.Activity;
import android.os.Bundle;
import android.view.KeyEvent;
import android.view.inputmethod.EditorInfo;
import android.view.inputmethod.InputMethodManager;
import android.widget.EditText;
import android.widget.TextView;

/** Opens the turnstile for the holder of a ticket. */
public final class Main extends Activity {
    private final Gate gate = new Gate();

    private final class Done implements TextView.OnEditorActionListener {
        @Override
        public boolean onEditorAction(TextView field, int action, KeyEvent key) {
            if (action != EditorInfo.IME_ACTION_DONE) {
                return false;
            }
            CharSequence typed = field.getText(); //: #source
            gate.open(typed);
            return true;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        EditText ticket = findViewById(R.id.ticket);
        EditText pin = findViewById(R.id.pin);
        pin.setOnEditorActionListener(new Done()); //: @leak,replaced
        ticket.setOnEditorActionListener(new Done()); //: @clean
        pin.setOnEditorActionListener(this::hide); //: @replaced
    }

    private boolean hide(TextView field, int action, KeyEvent key) {
        InputMethodManager keys = getSystemService(InputMethodManager.class);
        return keys.hideSoftInputFromWindow(field.getWindowToken(), 0);
    }
}
