package bench.flow.pending_fill;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;

public final class Slip extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.i("Slip", "for " + getIntent().getStringExtra("guest")); //: #sink
        setTitle("One Margherita");
    }
}
