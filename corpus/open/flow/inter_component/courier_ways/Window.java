package bench.flow.courier_ways;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.util.Log;

public final class Window extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Intent got = getIntent();
        Log.i("Window", "note " + got.getStringExtra("note")); //: #sink
        Bundle extras = got.getExtras();
        if (extras == null) return;
        Bundle inner = extras.getBundle("inner");
        if (inner != null) Log.i("Window", "name " + inner.getString("name")); //: #inner
        Crate crate = (Crate) got.getSerializableExtra("crate");
        if (crate != null) Log.i("Window", "word " + crate.word); //: #box
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (getIntent().getClipData() == null) return;
        Log.i("Window", "clip " + getIntent().getClipData().getItemAt(0).getText()); //: #clip
    }
}
