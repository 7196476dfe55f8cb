package bench.flow.last_clause;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

/** The last clause counts. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Sign");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            Log.d("Contract", "signed " + clause(id)); //: #sink
        } catch (IllegalStateException broken) {
            Log.d("Contract", broken.getMessage());
        }
    }

    @SuppressWarnings("finally")
    private static CharSequence clause(String id) {
        StringBuilder text = new StringBuilder();
        String signer = id;
        try {
            if (signer != null) throw new IllegalStateException(id); //: @swallowed
            text.append(id);
            return signer; //: @leak,overruled,swallowed
            return text; //: @emptied
        } finally {
            signer = "nobody";
            text.setLength(0);
            return signer; //: @overruled,swallowed
        }
    }
}
