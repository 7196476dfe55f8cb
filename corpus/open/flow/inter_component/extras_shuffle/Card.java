package bench.flow.extras_shuffle;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;

public final class Card extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle("Card " + getIntent().getIntExtra("page", 1));
        Log.i("Cards", "cook " + getIntent().getStringExtra("cook")); //: #sink
    }
}
