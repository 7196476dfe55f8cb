package bench.flow.refused_body;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import android.widget.EditText;

public final class Main extends Activity {
    private static final class Refused extends Exception {
        final String body;

        Refused(String body, Throwable cause) {
            super("refused", cause);
            this.body = body;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.login);
        findViewById(R.id.enter).setOnClickListener(button -> enter());
    }

    private void enter() {
        EditText pin = findViewById(R.id.pin);
        try {
            submit(pin.getText().toString()); //: #source
        } catch (Refused problem) {
            Log.w("login", "no entry", problem); //: @leak,clean #sink
            Log.w("login", "no entry with " + problem.body); //: @field #field
        } finally {
            pin.setText("");
        }
    }

    private void submit(String body) throws Refused {
        Throwable cause = new IllegalStateException("offline: " + body); //: @leak
        Throwable cause = new IllegalStateException("offline"); //: @clean,field
        throw new Refused(body, cause);
    }
}
