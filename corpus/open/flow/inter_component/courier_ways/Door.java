package bench.flow.courier_ways;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.util.Log;

public final class Door extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Intent got = getIntent();
        Log.i("Door", "note " + got.getStringExtra("note")); //: #sink
        if (got.getData() != null) Log.i("Door", "at " + got.getData().getLastPathSegment()); //: #path
    }
}
