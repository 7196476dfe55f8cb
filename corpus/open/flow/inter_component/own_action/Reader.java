package bench.flow.own_action;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;

public final class Reader extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        Bundle extras = getIntent().getExtras();
        Log.d("Reader", "read by " + (extras == null ? "nobody" : extras.getString("by"))); //: #sink
    }
}
