package bench.flow.fresh_letter;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

/** The board of departures; it shows itself anew on demand. */
public final class Main extends Activity {
    private static final String WHO = "who";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button again = new Button(this);
        again.setText("Refresh");
        again.setOnClickListener(view -> refresh());
        setContentView(again);
    }

    private void refresh() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        startActivity(new Intent(this, Main.class).putExtra(WHO, id));
    }

    @Override
    protected void onNewIntent(Intent fresh) {
        super.onNewIntent(fresh);
        setTitle(fresh.hasExtra(WHO) ? "Departures (fresh)" : "Departures");
        setIntent(fresh); //: @leak
        Log.d("Board", "again for " + fresh.getStringExtra(WHO)); //: @direct #told
    }

    @Override
    protected void onResume() {
        super.onResume();
        Log.d("Board", "shown for " + getIntent().getStringExtra(WHO)); //: #sink
    }
}
