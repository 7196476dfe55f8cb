package bench.flow.twin_cups;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

/** Tea for two. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Pour");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Cup mine = Cup.of();
        mine.holds = id;
        Cup yours = Cup.of();
        Log.d("Cups", mine.holds); //: @leak #sink
        Log.d("Cups", yours.holds); //: @other,shared,washed #second
    }
}
