package bench.flow.chosen_page;

import android.app.Activity;
import android.location.Location;
import android.os.Bundle;
import android.util.Log;

public final class MoonPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Location here = getIntent().getParcelableExtra("here");
        Log.i("moon", "seen from " + here); //: #sink
        setTitle("月相：上弦");
    }
}
