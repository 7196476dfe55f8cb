package bench.flow.matcher_ranks;

import android.app.Activity;
import android.net.Uri;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;

/** Asks what kind a drawer is of. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button ask = new Button(this);
        ask.setText("Ask");
        ask.setOnClickListener(view -> ask());
        setContentView(ask);
    }

    private void ask() {
        Uri drawer = Uri.parse("content://bench.flow.matcher_ranks.desk/drawer/key");
        String kind = getContentResolver().getType(drawer);
        Log.d("Drawers", "kind " + kind); //: #sink
    }
}
