package bench.flow.two_pages;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import android.widget.TextView;

public final class Room extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setText("A vase of the seventh century");
        setContentView(text);
        if (state == null) Log.i("Museum", "entered by " + Main.visitor); //: @pause_first,stop_late #made
    }

    @Override
    protected void onResume() {
        super.onResume();
        Log.i("Museum", "seen by " + Main.visitor); //: @stop_resumed #shown
    }
}
